#include "present/shell_page.h"

#include "core/assess.h"
#include "core/match.h"

namespace palier {

namespace {

Text label_of(const Texts& texts, const Edition& edition)
{
    return texts("edition." + edition.id + ".label");
}

// R73: who keeps the former edition, while it is not said whether this company does, or while it does.
std::optional<NoticeBox> present_membership_notice(const Scene& scene, const EditionChoice& choice)
{
    if (!choice.for_members) return std::nullopt;
    const auto& texts = scene.texts;
    NoticeBox box{.key = "edition-notice", .tone = Tone::information};
    Button say{"edition-membership", texts("shell.membership.say"), GoTo{"/company"}};
    if (choice.edition != choice.for_members) {
        box.text = texts(
            "shell.membership.unknown",
            {{"edition", label_of(texts, *choice.edition)}, {"former", label_of(texts, *choice.for_members)}}
        );
        box.buttons.push_back(say);
    } else if (choice.renewal) {
        box.text = texts(
            "shell.membership.kept",
            {{"edition", label_of(texts, *choice.edition)}, {"date", texts.date(*choice.renewal)}}
        );
    } else {
        box.text = texts("shell.membership.renewal", {{"edition", label_of(texts, *choice.edition)}});
        box.buttons.push_back(say);
    }
    return box;
}

// Three ways in which the rules on screen are not those of the day: another edition is in force, none covered here is, or the
// edition is an old one and the day is today.
std::optional<NoticeBox> present_edition_notice(const Scene& scene)
{
    const auto& texts = scene.texts;
    if (!scene.edition) return std::nullopt;
    auto label = label_of(texts, *scene.edition);
    auto day = texts.date(scene.today);
    const auto* partner = scene.state().partner();
    auto choice = choose_edition(scene.editions, partner ? partner->membership : Membership{}, scene.today);
    const auto* in_force = choice.edition;
    if (in_force == scene.edition) return present_membership_notice(scene, choice);

    NoticeBox box{.key = "edition-notice", .tone = Tone::unknown};
    if (scene.today < scene.edition->in_force_from)
        box.text = texts(
            "shell.edition.early",
            {{"edition", label}, {"date", day}, {"from", texts.date(scene.edition->in_force_from)}}
        );
    else
        box.text = texts("shell.edition.late", {{"edition", label}, {"date", day}});
    if (in_force)
        box.buttons.push_back(
            {"edition-in-force",
             texts("shell.edition.switch", {{"edition", label_of(texts, *in_force)}}),
             Command{PinEdition{std::nullopt}}}
        );
    if (scene.state().settings().reference_date != scene.edition->in_force_from)
        box.buttons.push_back(
            {"edition-own-day",
             texts("shell.edition.own-day", {{"date", texts.date(scene.edition->in_force_from)}}),
             Command{SetReferenceDate{scene.edition->in_force_from}}}
        );
    return box;
}

List<NoticeBox> present_notices(const Scene& scene)
{
    const auto& texts = scene.texts;
    List<NoticeBox> boxes;
    if (scene.model.unread)
        boxes.push_back(
            {.key = "unread",
             .tone = Tone::refusal,
             .title = texts("shell.unread"),
             .text = texts.error("failure", *scene.model.unread),
             .buttons =
                 {{"unread-reload", texts("shell.reload"), ReloadPage{}},
                  {"unread-download", texts("shell.download"), ExportFile{}}},
             .urgent = true}
        );
    // What could not be read is not written to: that is told above.
    if (const auto* failed = std::get_if<SaveFailed>(&scene.model.save); failed && !scene.model.unread) {
        NoticeBox box{
            .key = "save-failed",
            .tone = Tone::refusal,
            .title = texts("shell.not-saved"),
            .text = texts.error("failure", failed->error),
            .urgent = true
        };
        if (failed->error.code == "sequence")
            box.buttons.push_back({"save-reload", texts("shell.reload"), ReloadPage{}});
        else
            box.buttons.push_back({"save-retry", texts("shell.retry"), RetrySave{}});
        box.buttons.push_back({"save-download", texts("shell.download"), ExportFile{}});
        boxes.push_back(box);
    }
    for (std::size_t i = 0; i < scene.model.notices.size(); ++i) {
        const auto& notice = scene.model.notices[i];
        auto key = "notice-" + std::to_string(i);
        NoticeBox box{.key = key};
        switch (notice.kind) {
        case NoticeKind::done:
            box.tone = Tone::met;
            box.text = texts.error("done", notice.message);
            break;
        case NoticeKind::refusal:
            box.tone = Tone::refusal;
            box.title = texts("shell.refused");
            box.text = texts.error("refusal", notice.message);
            box.urgent = true;
            break;
        case NoticeKind::failure:
            box.tone = Tone::refusal;
            box.text = texts.error("failure", notice.message);
            box.urgent = true;
            break;
        }
        box.buttons.push_back(
            {key + "-dismiss", texts("shell.dismiss"), DismissNotice{i}, "", Button::Kind::quiet}
        );
        boxes.push_back(box);
    }
    return boxes;
}

void present_save(const Scene& scene, ShellPage& page)
{
    const auto& texts = scene.texts;
    match(
        scene.model.save,
        [&](const Saved&) {
            page.save_text = texts(scene.model.unread ? "shell.save.memory" : "shell.save.saved");
            page.save_tone = scene.model.unread ? Tone::refusal : Tone::neutral;
        },
        [&](const Saving&) { page.save_text = texts("shell.save.saving"); },
        [&](const SaveFailed&) {
            page.save_text = texts(scene.model.unread ? "shell.save.memory" : "shell.save.failed");
            page.save_tone = Tone::refusal;
        }
    );
}

}  // namespace

ShellPage present_shell(const Scene& scene)
{
    const auto& texts = scene.texts;
    auto address = find_place(scene.view.path, scene.state());

    ShellPage page;
    page.application = texts("shell.application");
    page.company = scene.state().partner() ? scene.state().partner()->name : "";
    for (auto id : navigation) page.places.push_back({Text{id}, texts("place." + Text{id}), "/" + Text{id}});
    page.current = navigation_id(address.place);
    page.navigation_name = texts("shell.navigation");
    page.menu_label = texts("shell.menu");
    page.close_label = texts("shell.close");

    page.date = texts.short_date(scene.today);
    page.date_name = texts("shell.date", {{"date", texts.date(scene.today)}});
    present_save(scene, page);
    page.undo = {
        "undo", texts("shell.undo"), UndoLast{}, scene.model.can_undo() ? "" : texts("shell.undo.nothing")
    };
    page.redo = {
        "redo", texts("shell.redo"), RedoNext{}, scene.model.can_redo() ? "" : texts("shell.redo.nothing")
    };
    page.language = {"language", texts("shell.other-language"), SetLanguage{texts("shell.other-language.id")}};
    page.language_short = texts("shell.other-language.short");

    // The questions name their own edition, and who has just come in has nothing that one could apply to.
    bool visiting = address.place == Place::start && scene.state().empty();
    if (address.place != Place::interview && !visiting) page.edition = present_edition_notice(scene);
    page.notices = present_notices(scene);
    auto place = page.current.empty() ? texts("nowhere.title") : texts("place." + page.current);
    if (address.place == Place::interview) place = texts("interview.title");
    page.document_title = texts("shell.document-title", {{"place", place}});
    return page;
}

MessagePage present_waiting(const Texts& texts)
{
    return {texts("waiting.title"), texts("waiting.text"), {}};
}

MessagePage present_no_edition(const Scene& scene)
{
    const auto& texts = scene.texts;
    MessagePage page{
        texts("no-edition.title"), texts("no-edition.text", {{"date", texts.date(scene.today)}}), {}
    };
    for (const auto& edition : scene.editions)
        page.buttons.push_back(
            {"pin-" + edition.id,
             texts("no-edition.pin", {{"edition", label_of(texts, edition)}}),
             Command{PinEdition{edition.id}}}
        );
    page.buttons.push_back({"no-edition-timeline", texts("place.timeline"), GoTo{"/timeline"}});
    return page;
}

MessagePage present_nowhere(const Scene& scene)
{
    const auto& texts = scene.texts;
    return {
        texts("nowhere.title"),
        texts("nowhere.text"),
        {{"nowhere-home", texts("nowhere.home"), GoTo{"/"}, "", Button::Kind::primary}}
    };
}

}  // namespace palier
