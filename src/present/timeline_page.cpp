#include "present/timeline_page.h"

#include <algorithm>

#include "core/assess_kept.h"
#include "core/match.h"
#include "core/sort.h"
#include "present/moments.h"
#include "present/names.h"

namespace palier {

namespace {

std::vector<Deadline> collect_deadlines(const Scene& scene)
{
    if (scene.edition)
        return find_deadlines(
            *scene.edition,
            scene.state(),
            scene.today,
            assess_all_benefits(scene.editions, *scene.edition, scene.state(), scene.today, Reasons::left_out)
        );
    std::vector<Deadline> deadlines;
    for (const auto& edition : scene.editions)
        deadlines.push_back({edition.in_force_from, "edition-starts", "", ""});
    return deadlines;
}

Text describe_deadline(const Scene& scene, const Deadline& deadline)
{
    auto key = "deadline." + deadline.kind;
    if (!deadline.benefit.empty() && deadline.offer.empty()) key += ".company";
    auto edition = scene.edition ? edition_name(scene.texts, scene.edition->id) : Text{};
    for (const auto& other : scene.editions)
        if (!scene.edition && other.in_force_from == deadline.on)
            edition = edition_name(scene.texts, other.id);
    return scene.texts(
        key,
        {{"offer", offer_name(scene, deadline.offer)},
         {"benefit", benefit_name(scene.texts, deadline.benefit)},
         {"edition", edition}}
    );
}

TimelineMoment present_deadline(const Scene& scene, const Deadline& deadline)
{
    auto days = (deadline.on - scene.today).count();
    TimelineMoment moment{scene.texts.date(deadline.on), describe_deadline(scene, deadline), {}, Tone::accent};
    if (days == 0)
        moment.note = scene.texts("timeline.due-today");
    else if (days > 0)
        moment.note = scene.texts.count("timeline.in-days", days);
    else
        moment.tone = Tone::unknown;
    return moment;
}

void present_ahead(const Scene& scene, const std::vector<Deadline>& deadlines, TimelinePage& page)
{
    page.ahead_heading = scene.texts("timeline.ahead");
    for (const auto& deadline : deadlines)
        if (deadline.on >= scene.today) page.ahead.push_back(present_deadline(scene, deadline));
    if (page.ahead.empty()) page.ahead_empty = scene.texts("timeline.ahead-empty");
}

void present_past(const Scene& scene, const std::vector<Deadline>& deadlines, TimelinePage& page)
{
    const auto& texts = scene.texts;
    std::vector<std::pair<Date, TimelineMoment>> moments;
    for (const auto& happening : find_happenings(scene)) {
        auto note = texts("timeline.recorded", {{"recorded", write_recorded(texts, happening.recorded_at)}});
        // After the reference date it has been recorded, but is not so yet.
        auto ahead = happening.on > scene.today;
        moments.push_back(
            {happening.on,
             {texts.date(happening.on),
              happening.sentence,
              ahead
                  ? texts(
                        "timeline.recorded-ahead", {{"recorded", write_recorded(texts, happening.recorded_at)}}
                    )
                  : note,
              ahead ? Tone::unknown : Tone::neutral}}
        );
    }
    for (const auto& deadline : deadlines)
        if (deadline.on < scene.today) moments.push_back({deadline.on, present_deadline(scene, deadline)});
    sort_by(moments, [](const auto& left, const auto& right) { return left.first < right.first; });
    std::ranges::reverse(moments);
    for (const auto& [on, moment] : moments) page.past.push_back(moment);
    page.past_heading = texts("timeline.past");
    if (page.past.empty()) page.past_empty = texts("timeline.past-empty");
}

void present_clock(const Scene& scene, const std::vector<Deadline>& deadlines, TimelinePage& page)
{
    const auto& texts = scene.texts;
    DraftView draft{scene, "clock"};
    page.clock_heading = texts("timeline.clock");
    page.clock_text = texts("timeline.clock.text");
    auto date = make_field(scene, draft, FieldKind::date, "date", write_date(scene.today), "timeline.field");
    page.clock.id = "clock";
    page.clock.fields = {date};
    page.clock.submit = {"clock-set", texts("timeline.set"), SubmitForm{"clock"}, "", Button::Kind::primary};

    auto step = [&](const char* key, std::optional<Date> to, const char* none) {
        Button button{key, texts(Text{"timeline."} + key), Command{SetReferenceDate{to}}};
        if (to)
            button.label = texts(Text{"timeline."} + key + ".to", {{"date", texts.short_date(*to)}});
        else
            button.why_not = texts(none);
        return button;
    };
    std::optional<Date> before, after;
    for (const auto& deadline : deadlines) {
        if (deadline.on < scene.today) before = std::max(before.value_or(deadline.on), deadline.on);
        if (deadline.on > scene.today && !after) after = deadline.on;
    }
    Button today{"to-today", texts("timeline.to-today"), Command{SetReferenceDate{std::nullopt}}};
    if (!scene.state().settings().reference_date) today.why_not = texts("timeline.is-today");
    page.clock_buttons = {
        step("previous-deadline", before, "timeline.no-previous"),
        step("next-deadline", after, "timeline.no-next"),
        today
    };
}

Text first_sentence(const Scene& scene, const Acted& acted)
{
    if (acted.events.empty()) return scene.texts("timeline.nothing");
    auto first = describe_event(scene, acted.events.front());
    auto more = static_cast<std::int64_t>(acted.events.size()) - 1;
    return more == 0 ? first : scene.texts.count("timeline.and-more", more, {{"first", first}});
}

JournalRow present_entry(const Scene& scene, const Entry& entry)
{
    const auto& texts = scene.texts;
    const auto& model = scene.model;
    auto counts = std::ranges::binary_search(model.counting, entry.sequence);
    JournalRow row{
        .key = "entry-" + std::to_string(entry.sequence),
        .number = texts.number(entry.sequence),
        .recorded = write_recorded(texts, entry.recorded_at),
        .about = texts.short_date(entry.reference_date),
        .sentence = match(
            entry.what,
            [&](const Acted& acted) { return first_sentence(scene, acted); },
            [&](const Undone&) { return texts("timeline.undo-entry"); },
            [&](const Redone&) { return texts("timeline.redo-entry"); },
            [&](const Erased&) { return texts("timeline.erased-entry"); }
        ),
    };
    if (!std::holds_alternative<Acted>(entry.what))
        row.state = {texts("timeline.step"), Tone::neutral};
    else if (counts)
        row.state = {texts("timeline.counts"), Tone::met};
    else
        row.state = {texts("timeline.undone"), Tone::neutral};

    if (counts && entry.sequence != model.counting.back())
        row.buttons = {
            {"back-to-" + std::to_string(entry.sequence),
             texts("timeline.back-to"),
             UndoTo{entry.sequence},
             "",
             Button::Kind::quiet}
        };
    return row;
}

void present_journal(const Scene& scene, TimelinePage& page)
{
    const auto& texts = scene.texts;
    page.journal_heading = texts("timeline.journal");
    page.journal_text = texts("timeline.journal.text");
    for (const char* column : {"number", "recorded", "about", "what", "state", "back"})
        page.journal_columns.push_back(texts(Text{"timeline.column."} + column));
    for (auto entry = scene.model.journal.rbegin(); entry != scene.model.journal.rend(); ++entry)
        page.journal.push_back(present_entry(scene, *entry));
    if (page.journal.empty()) page.journal_empty = texts("timeline.journal-empty");
}

Text present_answer(const Scene& scene)
{
    auto date = scene.texts.date(scene.today);
    if (!scene.state().settings().reference_date)
        return scene.texts("timeline.answer.today", {{"date", date}});
    return scene.texts(
        scene.today < scene.machine_date ? "timeline.answer.past" : "timeline.answer.other",
        {{"date", date}, {"today", scene.texts.date(scene.machine_date)}}
    );
}

}  // namespace

TimelinePage present_timeline(const Scene& scene)
{
    const auto& texts = scene.texts;
    const auto& model = scene.model;
    auto deadlines = collect_deadlines(scene);

    TimelinePage page;
    page.title = texts("timeline.title");
    page.answer = present_answer(scene);
    present_clock(scene, deadlines, page);
    page.steps = {
        {"timeline-undo",
         texts("timeline.undo"),
         UndoLast{},
         model.can_undo() ? "" : texts("timeline.undo.nothing")},
        {"timeline-redo",
         texts("timeline.redo"),
         RedoNext{},
         model.can_redo() ? "" : texts("timeline.redo.nothing")},
    };
    present_ahead(scene, deadlines, page);
    present_past(scene, deadlines, page);
    present_journal(scene, page);
    page.previous = texts("timeline.previous");
    page.next = texts("timeline.next");
    return page;
}

FormReading read_clock_form(const Scene& scene, Text form)
{
    FormReading reading;
    auto date = read_date(DraftView{scene, form}.value("date", write_date(scene.today)));
    if (date)
        reading.command = SetReferenceDate{date};
    else
        reading.errors["date"] = scene.texts("timeline.error.date");
    return reading;
}

}  // namespace palier
