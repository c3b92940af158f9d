// Which page reads which form.
#include <array>
#include <utility>

#include "core/text.h"
#include "present/company_page.h"
#include "present/contact_page.h"
#include "present/forms.h"
#include "present/interview_page.h"
#include "present/message_walk.h"
#include "present/offer_page.h"
#include "present/offers_page.h"
#include "present/own_programme_page.h"
#include "present/settings_page.h"
#include "present/sponsorship_plan.h"
#include "present/standing_card.h"
#include "present/technical_page.h"
#include "present/timeline_page.h"

namespace palier {

namespace {

// A file with longer texts would be refused: what is kept must be able to leave and to come back.
void refuse_long_values(const Scene& scene, Text form, FormReading& reading)
{
    auto draft = scene.view.drafts.find(form);
    if (draft == scene.view.drafts.end()) return;
    for (const auto& [field, value] : draft->second.fields) {
        auto limit = field == "description" ? longest_text : longest_line;
        auto length = count_characters(value);
        if (length <= limit) continue;
        reading.command.reset();
        reading.answer.reset();
        reading.errors[field] = scene.texts(
            "form.too-long",
            {{"limit", scene.texts.number(static_cast<std::int64_t>(limit))},
             {"length", scene.texts.number(static_cast<std::int64_t>(length))}}
        );
    }
}

}  // namespace

FormReading read_form(const Scene& scene, Text form)
{
    using Read = FormReading (*)(const Scene&, Text);
    constexpr std::array<std::pair<Text, Read>, 18> readers = {{
        {"company", read_company_form},
        {"standing", read_standing_form},
        {"profile", read_profile_form},
        {"tenant", read_tenant_form},
        {"person", read_person_form},
        {"session", read_session_form},
        {"offer", read_offer_form},
        {"move", read_move_form},
        {"sale", read_sale_form},
        {"owner", read_owner_form},
        {"ticket", read_ticket_form},
        {"contact", read_contact_form},
        {"request", read_request_form},
        {"sponsorship", read_sponsorship_form},
        {"clock", read_clock_form},
        {"erase", read_erase_form},
        {"own-threshold", read_own_threshold_form},
        {"interview", read_interview_form},
    }};
    for (const auto& [kind, read] : readers)
        if (kind == form_kind(form)) {
            auto reading = read(scene, form);
            refuse_long_values(scene, form, reading);
            return reading;
        }
    return {};
}

}  // namespace palier
