// Which page reads which form.
#include <array>
#include <utility>

#include "present/company_page.h"
#include "present/contact_page.h"
#include "present/forms.h"
#include "present/message_walk.h"
#include "present/offer_page.h"
#include "present/offers_page.h"
#include "present/settings_page.h"
#include "present/technical_page.h"
#include "present/timeline_page.h"

namespace palier {

FormReading read_form(const Scene& scene, Text form)
{
    using Read = FormReading (*)(const Scene&, Text);
    constexpr std::array<std::pair<Text, Read>, 14> readers = {{
        {"company", read_company_form},
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
        {"clock", read_clock_form},
        {"erase", read_erase_form},
    }};
    for (const auto& [kind, read] : readers)
        if (kind == form_kind(form)) return read(scene, form);
    return {};
}

}  // namespace palier
