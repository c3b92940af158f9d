#include "present/forms.h"

namespace palier {

DraftView::DraftView(const Scene& scene, Text form)
{
    auto found = scene.view.drafts.find(form);
    draft_ = found == scene.view.drafts.end() ? nullptr : &found->second;
}

Text DraftView::value(Text field, Text kept) const
{
    if (draft_)
        if (auto edited = draft_->fields.find(field); edited != draft_->fields.end()) return edited->second;
    return kept;
}

Text DraftView::error(Text field) const
{
    if (!draft_) return "";
    auto found = draft_->errors.find(field);
    return found == draft_->errors.end() ? Text{} : Text{found->second};
}

bool DraftView::touched() const
{
    return draft_ && !draft_->fields.empty();
}

Field make_field(
    const Scene& scene, const DraftView& draft, FieldKind kind, Text key, Text kept, Text texts_prefix
)
{
    auto text = join(texts_prefix, ".", key);
    Field field{
        .key = key,
        .kind = kind,
        .label = scene.texts(text),
        .value = draft.value(key, kept),
        .hint = scene.texts.optional(text + ".hint"),
        .error = draft.error(key),
    };
    if (kind == FieldKind::date)
        if (auto day = read_date(field.value)) field.shown = scene.texts.date(*day);
    return field;
}

std::string_view form_kind(std::string_view form)
{
    return form.substr(0, form.find('/'));
}

std::string_view form_subject(std::string_view form)
{
    auto slash = form.find('/');
    return slash == std::string_view::npos ? std::string_view{} : form.substr(slash + 1);
}

std::vector<Id> split_ids(std::string_view separated_by_spaces)
{
    std::vector<Id> ids;
    for (auto rest = separated_by_spaces; !rest.empty();) {
        auto end = std::min(rest.find(' '), rest.size());
        if (end > 0) ids.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return ids;
}

std::string join_ids(const std::vector<Id>& ids)
{
    std::string joined;
    for (const auto& id : ids) joined += (joined.empty() ? "" : " ") + id;
    return joined;
}

}  // namespace palier
