#include "present/sourced_lines.h"

#include "present/reasons.h"

namespace palier {

namespace {

Text cite(const Texts& texts, const Provenance& provenance)
{
    auto sources = list_citations(texts, provenance);
    return sources.empty() ? texts("programme.no-source") : texts("programme.cited", {{"sources", sources}});
}

}  // namespace

SourcedLine make_line(const Texts& texts, Text key, Text title, Text text, const Provenance& provenance)
{
    auto confidence = provenance.confidence;
    return {
        key, title, text, cite(texts, provenance), {name_confidence(texts, confidence), tone_of(confidence)}
    };
}

Text present_span(const Texts& texts, const Edition& edition)
{
    if (!edition.in_force_until)
        return texts("programme.from", {{"from", texts.date(edition.in_force_from)}});
    return texts(
        "programme.from-until",
        {{"from", texts.date(edition.in_force_from)}, {"last", texts.date(*edition.in_force_until - Days{1})}}
    );
}

}  // namespace palier
