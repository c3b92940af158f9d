#include "ui/interview_screen.h"

#include <algorithm>

#include "ui/form.h"
#include "ui/parts.h"

namespace palier::ui {

namespace {

// For the question and the answer beside each other; below that the answer follows the question.
constexpr float wide_enough = 820;

// Yes and no beside each other, longer choices one below the other.
void draw_choices(Kit& kit, const AskedQuestion& question, Outbox& outbox)
{
    if (question.choices.empty()) return;
    if (!question.large) {
        for (const auto& choice : question.choices) draw_button(kit, choice, outbox);
        return;
    }
    kit.row([&] {
        for (const auto& choice : question.choices) draw_large_button(kit, choice, outbox);
    });
}

void draw_question(Kit& kit, const AskedQuestion& question, Outbox& outbox)
{
    kit.card(question.key, question.text, Tone::accent, [&] {
        kit.paragraph(question.why);
        draw_sentence(kit, question.settles, Style::quiet);
        draw_sentence(kit, question.told, Style::strong);
        draw_sentence(kit, question.hint, Style::muted);
        draw_choices(kit, question, outbox);
        if (question.form)
            kit.form(question.form->id, question.text, [&] {
                for (const auto& field : question.form->fields)
                    draw_field(kit, question.form->id, field, outbox);
                kit.row([&] { draw_submit(kit, question.form->submit, outbox); });
            });
        kit.divider();
        draw_buttons(kit, question.others, outbox);
    });
}

void draw_names(Kit& kit, const NamedCount& count, bool open_at_first)
{
    if (count.names.empty()) return;
    kit.disclosure(
        count.key,
        count.heading,
        [&] {
            for (const auto& name : count.names) kit.bullet(name);
        },
        open_at_first
    );
}

void draw_end(Kit& kit, const InterviewPage& page, Outbox& outbox)
{
    kit.card(page.end->key, page.end->title, Tone::accent, [&] {
        draw_badge(kit, page.so_far.badge);
        kit.paragraph(page.so_far.sentence, Style::strong);
        kit.paragraph(page.end->text);
        for (const auto& count : page.end->open) {
            kit.paragraph(count.label);
            draw_names(kit, count, false);
        }
        draw_button(kit, page.keep, outbox);
    });
}

void draw_asked(Kit& kit, const InterviewPage& page, Outbox& outbox)
{
    if (page.end) draw_end(kit, page, outbox);
    if (page.question) draw_question(kit, *page.question, outbox);
}

void draw_rules(Kit& kit, const palier::Field& rules, Outbox& outbox)
{
    List<Option> options;
    for (const auto& option : rules.options) options.push_back({option.id, option.label});
    if (auto chosen = kit.choice(
            {.key = rules.key, .label = rules.label, .value = rules.value, .options = options, .hint = rules.hint
            }
        ))
        outbox.push_back(ChooseRules{*chosen});
}

void draw_so_far(Kit& kit, const SoFar& so_far, Outbox& outbox)
{
    kit.card("interview-so-far", so_far.title, tone_of(so_far.badge.tone), [&] {
        if (!so_far.badge.text.empty()) draw_badge(kit, so_far.badge);
        draw_sentence(kit, so_far.sentence, Style::strong);
        if (!so_far.because.empty()) draw_reasons(kit, "interview-because", so_far.sentence, so_far.because);
        kit.columns(88, [&] {
            for (const auto& count : so_far.benefits) kit.figure(count.number, count.label);
        });
        draw_sentence(kit, so_far.ready);
        for (const auto& count : so_far.benefits) draw_names(kit, count, false);
        draw_pairs(kit, so_far.pairs);
        draw_sentence(kit, so_far.about, Style::quiet);
        draw_sentence(kit, so_far.membership, Style::quiet);
        draw_rules(kit, so_far.rules, outbox);
    });
}

void draw_answer(Kit& kit, const Pair& answer)
{
    kit.block(std::min(kit.width(), 260.0F), [&] {
        kit.paragraph(answer.label, Style::quiet);
        if (answer.tone == palier::Tone::neutral)
            kit.paragraph(answer.value, Style::strong);
        else
            kit.badge(answer.value, tone_of(answer.tone));
    });
}

void draw_told(Kit& kit, const InterviewPage& page, Outbox& outbox)
{
    kit.card("interview-told", page.told_title, [&] {
        draw_sentence(kit, page.told_none, Style::quiet);
        if (page.told.empty()) return;
        kit.list("interview-told-list", page.told_title, [&] {
            for (const auto& told : page.told)
                kit.list_item(told.key, [&] {
                    kit.row([&] {
                        draw_answer(kit, told.answer);
                        kit.push_right();
                        draw_button(kit, told.change, outbox);
                        draw_button(kit, told.take_back, outbox);
                    });
                });
        });
        if (page.forget) draw_button(kit, *page.forget, outbox);
    });
}

void draw_keep(Kit& kit, const InterviewPage& page, Outbox& outbox)
{
    kit.card("interview-kept", page.keep_title, [&] {
        kit.paragraph(page.keep_text);
        draw_sentence(kit, page.replaces, Style::muted);
        if (!page.end) draw_button(kit, page.keep, outbox);
    });
}

}  // namespace

void draw_interview(Kit& kit, const InterviewPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.lead);
    if (!page.status.empty()) kit.status("interview-status", page.status);
    draw_sentence(kit, page.no_edition, Style::strong);
    if (kit.width() < wide_enough) {
        draw_asked(kit, page, outbox);
        draw_so_far(kit, page.so_far, outbox);
        draw_told(kit, page, outbox);
        draw_keep(kit, page, outbox);
        return;
    }
    kit.columns(400, [&] {
        kit.group("interview-asked", "", [&] {
            draw_asked(kit, page, outbox);
            draw_told(kit, page, outbox);
            draw_keep(kit, page, outbox);
        });
        draw_so_far(kit, page.so_far, outbox);
    });
}

}  // namespace palier::ui
