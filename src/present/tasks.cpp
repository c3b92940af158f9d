#include "present/tasks.h"

#include <algorithm>

#include "core/assess.h"
#include "core/names.h"
#include "present/names.h"

namespace palier {

namespace {

struct TaskList {
    const Scene& scene;
    const Edition& edition;
    const State& state;
    List<Task> tasks = {};

    const Partner* partner() const { return state.partner(); }

    void add(Text id, Text path, const Values& values = {}, Text about = {})
    {
        auto key = "task-" + id + (about.empty() ? "" : "-" + about);
        auto base = "task." + id + ".";
        tasks.push_back({
            .key = key,
            .title = scene.texts(base + "title", values),
            .text = scene.texts(base + "text", values),
            .button =
                {
                    .key = key + "-go",
                    .label = scene.texts(base + "button", values),
                    .action = GoTo{path},
                    .kind = tasks.empty() ? Button::Kind::primary : Button::Kind::secondary,
                },
        });
    }

    // R1: without it nothing else counts.
    void add_partner_id()
    {
        auto answer = partner() ? partner()->has_partner_id : Answer::unknown;
        if (answer == Answer::unknown) add("partner-id-unknown", "/company");
        if (answer == Answer::no) add("partner-id-missing", "/company");
    }

    // R3: the step that each offer waits for on its way to being live.
    void add_offers()
    {
        if (state.offers.empty()) {
            add("first-offer", "/offers/new");
            return;
        }
        for (const auto& [id, offer] : state.offers) {
            auto actions = allowed_actions(edition, offer);
            if (is_live(edition, offer, scene.today) || actions.empty()) continue;
            Values values{{"offer", offer_name(scene, id)}, {"state", offer_state_name(scene, offer)}};
            if (!find_mistakes(edition, offer).empty())
                add("offer-incomplete", "/offers/" + id, values, id);
            else if (!live_since(edition, offer, scene.today))
                add("offer-not-live", "/offers/" + id, values, id);
        }
    }

    // R41 to R46: what is earned cannot be used by who does not see it.
    void add_access()
    {
        if (!partner() || !partner()->session) {
            add("sign-in", "/company");
            return;
        }
        Values values{
            {"person", person_name(scene, partner()->session->person)},
            {"tenant", tenant_name(scene, partner()->session->tenant)},
        };
        auto access = assess_access(edition, state, scene.today);
        if (access.manages.outcome == Outcome::not_met) add("role", "/company", values);
        if (access.manages.outcome == Outcome::unknown) add("role-unknown", "/company", values);
        if (access.sees.outcome == Outcome::not_met) add("tenant", "/company", values);
        if (access.sees.outcome == Outcome::unknown) add("tenant-unknown", "/company", values);
    }

    void add_messages()
    {
        for (const auto& message : assess_messages(edition, state, scene.today)) {
            Values values{
                {"offer", offer_name(scene, message.offer)}, {"date", scene.texts.date(message.live_since)}
            };
            auto path = "/offers/" + message.offer;
            switch (message.status) {
            case MessageStatus::search_owner: add("search-owner", path, values, message.offer); break;
            case MessageStatus::open_ticket: add("open-ticket", path, values, message.offer); break;
            case MessageStatus::ticket_open: add("ticket-open", path, values, message.offer); break;
            case MessageStatus::waiting:
            case MessageStatus::received:
            case MessageStatus::owner_has_it:
            case MessageStatus::ticket_closed: break;
            }
        }
    }

    // R47.
    void add_enrolment()
    {
        if (edition.find_rule(names::enrol) && !(partner() && partner()->enrolled_on))
            add("enrol", "/company");
    }

    // R48.
    void add_contact()
    {
        if (static_cast<int>(state.contacts.size()) < std::max(edition.contact.minimum, 1))
            add("contact", "/contact");
    }

    void add_benefits(const std::vector<BenefitAssessment>& benefits)
    {
        std::int64_t open = 0;
        for (const auto& benefit : benefits) {
            if (benefit.status == BenefitStatus::available && benefit.activation.outcome == Outcome::met)
                ++open;
            if (!benefit.contact_late) continue;
            auto path = "/benefits/" + benefit.benefit + (benefit.offer.empty() ? "" : "/" + benefit.offer);
            Values values{
                {"benefit", benefit_name(scene.texts, benefit.benefit)},
                {"date", benefit.contact_expected ? scene.texts.date(*benefit.contact_expected) : Text{}},
            };
            add("contact-late", path, values, benefit_record_id(benefit.benefit, benefit.offer));
        }
        if (open > 0) add("activate", "/benefits", {{"count", scene.texts.number(open)}});
    }

    // R18, R26: sales that are left out until somebody says more.
    void add_sales()
    {
        auto sales = total_sales(edition, state, scene.today);
        if (!sales.undecided.empty()) add("profile-link", "/company");
        if (!sales.other_currencies.empty())
            add("currency", "/offers", {{"currency", edition.ladder.currency}});
    }
};

}  // namespace

List<Task> find_tasks(const Scene& scene, const std::vector<BenefitAssessment>& benefits)
{
    TaskList list{scene, *scene.edition, scene.state()};
    bool participates = assess_participation(list.edition, list.state, scene.today).outcome == Outcome::met;

    list.add_partner_id();
    list.add_offers();
    if (!list.state.offers.empty()) list.add_access();
    list.add_messages();
    if (participates) list.add_enrolment();
    if (participates) list.add_contact();
    list.add_benefits(benefits);
    list.add_sales();
    return list.tasks;
}

}  // namespace palier
