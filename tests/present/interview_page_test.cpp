#include "present/interview_page.h"

#include <algorithm>

#include "support/place_scene.h"

using namespace palier;

namespace {

// A visitor of that day; nothing is kept.
struct Visitor : PlaceScene {
    explicit Visitor(std::string_view day = "2023-09-01")
    {
        at(day);
        view.path = "/start/questions";
    }
    Visitor& tell(const Id& question, FactValue value)
    {
        palier::tell(view.interview, question, std::move(value));
        return *this;
    }
    Visitor& ask(const Id& question)
    {
        view.interview.asked_again = question;
        return *this;
    }
    Visitor& type(const Id& question, std::string_view typed)
    {
        view.drafts["interview/" + question].fields["answer"] = typed;
        return *this;
    }
    FormReading submit(const Id& question) const
    {
        return read_interview_form(static_cast<Scene>(*this), Text{"interview/" + question});
    }
};

Visitor make_seller()
{
    Visitor visitor;
    visitor.tell("offer.live", true)
        .tell("offer.type", Id{"software-as-a-service"})
        .tell("offer.options", Choices{"get-it-now-subscription"})
        .tell("company.has-partner-id", true);
    return visitor;
}

std::vector<std::string> names_of(List<NamedCount> counts, std::string_view key)
{
    std::vector<std::string> names;
    for (const auto& name : need_key(counts, key).names) names.push_back(name);
    return names;
}

bool has_sentence(Text text)
{
    return !text.empty() && !text.starts_with("[") && text.find("{") == std::string_view::npos;
}

}  // namespace

TEST_CASE("everything that can be asked has its sentences in both languages, and an input of its kind in "
          "every edition")
{
    for (const char* language : {"en", "fr"})
        for (const auto& edition : bundled_library().editions)
            for (const auto& askable : askables) {
                CAPTURE(language);
                CAPTURE(edition.id);
                CAPTURE(askable.id);
                Visitor visitor;
                visitor.in(language);
                visitor.view.interview.rules = edition.id;
                visitor.tell("offer.type", Id{"consulting-service"});
                visitor.tell("company.member", true).tell("offer.live", true);
                const Id id{askable.id};
                visitor.tell(id, Unknown{}).ask(id);  // asked again: whatever the rules ask about
                if (id == "offer.service-kind" || id == "offer.options")
                    visitor.view.interview.answers["offer.type"] = Id{"consulting-service"};

                auto page = present_interview(visitor);

                REQUIRE(page.question);
                CHECK(page.question->key == "question-" + id);
                CHECK(has_sentence(page.question->text));
                CHECK(page.question->text.view().ends_with("?"));
                CHECK(has_sentence(page.question->why));
                CHECK(has_sentence(need_key(page.told, "told-" + id).answer.label));
                CHECK(page.question->choices.empty() == page.question->form.has_value());
                for (const auto& button : page.question->choices) {
                    CHECK(has_sentence(button.label));
                    auto told = std::get<AnswerQuestion>(button.action);
                    CHECK(button.label != told.value);
                    CHECK(read_told(told.question, told.value).has_value());
                }
                if (!page.question->form) continue;
                const auto& field = page.question->form->fields.front();
                CHECK(has_sentence(field.label));
                for (const auto& option : field.options) {
                    CHECK(has_sentence(option.label));
                    CHECK(option.label != option.id);
                }
            }
}

TEST_CASE("each kind of question gets the input that suits it")
{
    auto ask = [](const Id& id) {
        return *present_interview(make_seller().tell(id, Unknown{}).ask(id)).question;
    };
    auto field = [&](const Id& id) { return ask(id).form->fields.front(); };

    auto yes_or_no = ask("company.enrolled");
    CHECK(yes_or_no.large);
    REQUIRE(yes_or_no.choices.size() == 2);
    CHECK(yes_or_no.choices[0].label == "Yes");
    CHECK(yes_or_no.choices[1].label == "No");

    auto few = ask("person.tenant");
    CHECK_FALSE(few.large);
    CHECK(few.choices.size() == 5);
    CHECK(few.choices[0].label == "The one the account was made with");

    CHECK(field("offer.type").kind == FieldKind::choice);
    CHECK(field("offer.type").options.size() > 6);
    CHECK(field("offer.type").options[0].id == "");
    CHECK(field("offer.options").kind == FieldKind::choices);
    CHECK(field("person.roles").kind == FieldKind::choices);
    CHECK(field("company.billed-sales").kind == FieldKind::amount);
    CHECK(field("company.billed-sales").label == "Billed sales, in USD");
    CHECK(field("company.contacts").kind == FieldKind::amount);
    CHECK(field("company.contacts").label == "Marketing contacts");
    CHECK(field("offer.live-since").kind == FieldKind::date);
    CHECK(field("company.country").kind == FieldKind::text);
}

TEST_CASE("the answer is there before the first question is answered, and refuses nobody")
{
    auto page = present_interview(Visitor{});

    REQUIRE(page.question);
    CHECK(page.question->text == "Is an offer of yours live on the marketplace?");
    CHECK(page.question->settles == "This can settle 44 answers.");
    CHECK(page.so_far.badge.text == "We do not know yet");
    CHECK(page.so_far.sentence == "We do not know yet whether your company takes part.");
    CHECK(page.so_far.because.empty());
    CHECK(page.so_far.about == "By the rules of Summer 2023, on 1 September 2023.");
    CHECK(page.status == "We do not know yet. Settled so far: 0 of 80 answers.");
    CHECK(need_key(page.so_far.benefits, "interview-get").number == "0");
    CHECK(need_key(page.so_far.benefits, "interview-locked").number == "0");
    CHECK(names_of(page.so_far.benefits, "interview-may").size() > 20);
    CHECK(need_pair(page.so_far.pairs, "Category of the offer").value == "Not known yet");
    CHECK(need_pair(page.so_far.pairs, "Tier").tone == Tone::unknown);
    CHECK(need_pair(page.so_far.pairs, "Seeing the Rewards menu").value == "Not known yet");
    CHECK_FALSE(page.keep.open());
    CHECK_FALSE(page.forget);
    CHECK(page.told_none == "Nothing has been answered yet.");
}

TEST_CASE("every answer sharpens what one gets, may get and does not get")
{
    auto page = present_interview(make_seller());

    CHECK(page.so_far.badge.text == "Eligible");
    CHECK(need_pair(page.so_far.pairs, "Category of the offer").value == "Transact");
    CHECK(need_pair(page.so_far.pairs, "Tier").value == "at least Publisher");
    CHECK_FALSE(names_of(page.so_far.benefits, "interview-get").empty());
    CHECK_FALSE(names_of(page.so_far.benefits, "interview-may").empty());
    CHECK(page.keep.open());
    CHECK(page.keep.kind == Button::Kind::secondary);

    page = present_interview(make_seller().tell("company.has-partner-id", false));
    CHECK(page.so_far.badge.text == "Not eligible yet");
    REQUIRE(page.so_far.because.size() == 1);
    CHECK(page.so_far.because[0].sentence.find("MPN ID") != std::string_view::npos);
    CHECK(names_of(page.so_far.benefits, "interview-get").empty());
}

TEST_CASE("how many of the benefits that one gets can be activated now is told once there are some")
{
    CHECK(present_interview(Visitor{}).so_far.ready.empty());
    auto seller = make_seller();
    auto before = present_interview(seller).so_far.ready;
    CHECK(before.starts_with("Of those you get, 0 of the "));
    seller.tell("company.enrolled", true)
        .tell("company.contacts", std::int64_t{1})
        .tell("person.roles", Choices{"global-admin"})
        .tell("person.tenant", Id{"onboarding"});
    auto after = present_interview(seller).so_far.ready;
    CHECK(after.starts_with("Of those you get, "));
    CHECK_FALSE(after.starts_with("Of those you get, 0 "));
}

TEST_CASE("“I don’t know” is always there, is an answer, and is not asked again")
{
    Visitor visitor;
    int asked = 0;
    for (auto page = present_interview(visitor); page.question; page = present_interview(visitor)) {
        CAPTURE(page.question->text);
        const auto& unknown = need_key(
            page.question->others, "interview/" + std::string{page.question->key}.substr(9) + "/unknown"
        );
        CHECK(unknown.label == "I don’t know");
        auto told = std::get<AnswerQuestion>(unknown.action);
        CHECK_FALSE(visitor.view.interview.answers.contains(told.question.view()));
        visitor.tell(told.question, *read_told(told.question, told.value));
        REQUIRE(++asked <= 40);
    }
    auto page = present_interview(visitor);
    CHECK(asked > 10);
    CHECK(page.so_far.badge.text == "We do not know yet");
    CHECK(names_of(page.so_far.benefits, "interview-locked").empty());
    REQUIRE(page.end);
    CHECK(page.end->title == "No questions left");
    const auto& waiting = need_key(page.end->open, "interview-waiting");
    CHECK(waiting.label.starts_with("Open because you do not know: Offer live, "));
    CHECK(std::ranges::find(waiting.names, Text{"Taking part"}) != waiting.names.end());
    CHECK(page.keep.kind == Button::Kind::primary);
}

TEST_CASE("what can change nothing is not asked: with no live offer no sales, with a partner ID denied no "
          "roles for benefits")
{
    Visitor visitor;
    visitor.tell("offer.live", false);
    for (auto page = present_interview(visitor); page.question; page = present_interview(visitor)) {
        CHECK(page.question->key != "question-company.billed-sales");
        CHECK(page.question->key != "question-offer.live-since");
        visitor.tell(std::string{page.question->key}.substr(9), Unknown{});
    }
    CHECK(present_interview(visitor).so_far.badge.text == "Not eligible yet");
}

TEST_CASE("R25: at the end what nobody can know is told apart from what the person does not know")
{
    auto page = present_interview(Visitor{"2021-06-01"}
                                      .tell("company.has-partner-id", true)
                                      .tell("offer.live", true)
                                      .tell("offer.type", Id{"software-as-a-service"})
                                      .tell("offer.options", Choices{"get-it-now-subscription"})
                                      .tell("offer.stores", Choices{"appsource"})
                                      .tell("person.roles", Choices{"global-admin"})
                                      .tell("person.tenant", Id{"onboarding"})
                                      .tell("company.enrolled", true)
                                      .tell("company.contacts", std::int64_t{1}));

    REQUIRE(page.end);
    CHECK(page.end->title == "That is all we need");
    CHECK_FALSE(has_key(page.end->open, "interview-waiting"));
    const auto& secret = need_key(page.end->open, "interview-not-public");
    CHECK(secret.label == "Open whatever you answer: what decides them is not publicly known.");
    CHECK(std::ranges::find(secret.names, Text{"Tier"}) != secret.names.end());
}

TEST_CASE("the answers that were given stand in their order and can be changed or taken back")
{
    auto seller = make_seller();
    auto page = present_interview(seller);

    REQUIRE(page.told.size() == 4);
    CHECK(page.told[0].answer.label == "Offer live");
    CHECK(page.told[0].answer.value == "yes");
    CHECK(page.told[1].answer.value == "Software as a service (SaaS)");
    CHECK(page.told[0].change.spoken == "Change: Offer live");
    CHECK(std::get<AskQuestion>(page.told[0].change.action).question == "offer.live");
    CHECK(std::get<TakeBackAnswer>(page.told[1].take_back.action).question == "offer.type");

    take_back(seller.view.interview, "offer.options");
    page = present_interview(seller);
    CHECK(page.told.size() == 3);
    REQUIRE(page.question);
    CHECK(page.question->key == "question-offer.options");
}

TEST_CASE("changing an earlier answer keeps the later ones; back goes through them one by one")
{
    auto seller = make_seller();
    auto back = [&] { return need_key(present_interview(seller).question->others, "interview-back"); };
    CHECK(std::get<AskQuestion>(back().action).question == "company.has-partner-id");
    CHECK(back().spoken == "Back to the question before: Partner ID (MPN ID)");

    seller.ask("company.has-partner-id");
    CHECK(present_interview(seller).question->told == "Your answer so far: yes.");
    CHECK(present_interview(seller).question->settles.empty());
    CHECK(std::get<AskQuestion>(back().action).question == "offer.options");
    CHECK(has_key(present_interview(seller).question->others, "interview-leave"));
    seller.ask("offer.live");
    CHECK_FALSE(has_key(present_interview(seller).question->others, "interview-back"));

    seller.tell("offer.live", Unknown{});
    CHECK(seller.view.interview.asked_again.empty());
    CHECK(present_interview(seller).told.size() == 4);
    CHECK(present_interview(seller).told[0].answer.value == "you do not know");
    CHECK_FALSE(has_key(present_interview(Visitor{}).question->others, "interview-back"));
}

TEST_CASE("R15: an option that another type cannot have is neither shown nor counted, and is there again "
          "with the type")
{
    auto seller = make_seller();
    seller.tell("offer.type", Id{"power-bi-app"});
    CHECK_FALSE(has_key(present_interview(seller).told, "told-offer.options"));
    seller.tell("offer.type", Id{"software-as-a-service"});
    CHECK(
        need_key(present_interview(seller).told, "told-offer.options").answer.value ==
        "Get It Now, subscription"
    );
}

TEST_CASE("what cannot be read gets a sentence at the field; what can is the answer")
{
    auto error = [](const Id& question, std::string_view typed) {
        auto reading = make_seller().type(question, typed).submit(question);
        CHECK_FALSE(reading.answer);
        return reading.errors.contains("answer") ? reading.errors.at("answer") : std::string{};
    };
    auto answer = [](const Id& question, std::string_view typed) {
        auto reading = make_seller().type(question, typed).submit(question);
        CHECK(reading.errors.empty());
        REQUIRE(reading.answer);
        return *reading.answer;
    };
    CHECK(
        error("company.billed-sales", "much") ==
        "Enter an amount without a sign, with at most two decimals. Example: 1234.50."
    );
    CHECK_FALSE(error("company.billed-sales", "").empty());
    CHECK_FALSE(error("company.billed-sales", "1,234").empty());
    CHECK(answer("company.billed-sales", "12 500,50") == FactValue{Money{12'500'50, "USD"}});
    CHECK(answer("company.billed-sales", "0") == FactValue{Money{0, "USD"}});

    CHECK(error("company.contacts", "-1") == "Please write a whole number, such as 250.");
    CHECK_FALSE(error("company.contacts", "1.5").empty());
    CHECK_FALSE(error("company.contacts", "").empty());
    CHECK_FALSE(error("company.contacts", "99999999999999999999").empty());
    CHECK(answer("company.contacts", "0") == FactValue{std::int64_t{0}});
    CHECK(answer("company.teams-users", "12 000") == FactValue{std::int64_t{12'000}});

    CHECK_FALSE(error("offer.live-since", "2023-02-30").empty());
    CHECK(
        error("offer.live-since", "2023-09-02") ==
        "This day is still to come. Enter one up to the reference date, or say that you do not know."
    );
    CHECK(answer("offer.live-since", "2023-09-01") == FactValue{on("2023-09-01")});
    CHECK(answer("company.renews-on", "2024-03-01") == FactValue{on("2024-03-01")});

    CHECK(error("offer.type", "") == "Choose one, or say that you do not know.");
    CHECK(answer("offer.type", "power-bi-app") == FactValue{Id{"power-bi-app"}});
    CHECK(error("person.roles", "") == "Tick at least one, or say that you do not know.");
    CHECK(
        answer("person.roles", "global-admin account-admin") ==
        FactValue{Choices{"account-admin", "global-admin"}}
    );
    CHECK_FALSE(error("company.country", "France").empty());
    CHECK(answer("company.country", "fr") == FactValue{Id{"FR"}});
    CHECK_FALSE(make_seller().submit("company.live-offers").answer);
}

TEST_CASE("who has none of the roles can say so")
{
    auto seller = make_seller().tell("person.roles", Unknown{}).ask("person.roles");
    auto none = need_key(present_interview(seller).question->others, "interview/person.roles/none");
    auto told = std::get<AnswerQuestion>(none.action);
    CHECK(read_told(told.question, told.value) == FactValue{Choices{}});
    seller.tell("person.roles", Choices{});
    CHECK(need_pair(present_interview(seller).so_far.pairs, "Managing Rewards").value == "No");
}

TEST_CASE("a boolean is told by yes and no, and nothing else is taken for an answer")
{
    CHECK(read_told("offer.live", "yes") == FactValue{true});
    CHECK(read_told("offer.live", "no") == FactValue{false});
    CHECK(read_told("offer.live", "") == FactValue{Unknown{}});
    CHECK(read_told("company.billed-sales", "12") == std::nullopt);
    CHECK(read_told("company.live-offers", "yes") == std::nullopt);
}

TEST_CASE("R72: the day decides which edition answers, unless another one is chosen; both are named")
{
    Visitor today{"2026-11-21"};
    auto page = present_interview(today);
    CHECK(page.so_far.about.starts_with("By the rules of September 2026"));
    REQUIRE(page.so_far.rules.options.size() == bundled_library().editions.size() + 1);
    CHECK(page.so_far.rules.value.empty());
    CHECK(page.so_far.rules.options[0].label.starts_with("By date: September 2026"));

    today.view.interview.rules = "2023-08";
    page = present_interview(today);
    CHECK(page.so_far.about == "By the rules of Summer 2023, on 21 November 2026.");
    CHECK(page.so_far.rules.value == "2023-08");
}

TEST_CASE("R73: while the edition hangs on the membership that is asked first, and told")
{
    Visitor today{"2026-11-21"};
    auto page = present_interview(today);
    CHECK(page.question->key == "question-company.member");
    CHECK(page.so_far.membership.find("R73") != std::string_view::npos);

    page = present_interview(today.tell("company.member", false));
    CHECK(page.so_far.membership.empty());
    page = present_interview(today.tell("company.member", true));
    CHECK(page.question->key == "question-company.renews-on");
    CHECK(page.so_far.about.starts_with("By the rules of September 2025"));
}

TEST_CASE("R72: before the first edition one is asked to choose the rules, and nothing else")
{
    Visitor early{"2019-01-01"};
    auto page = present_interview(early);
    CHECK_FALSE(page.question);
    CHECK_FALSE(page.end);
    CHECK(page.no_edition.starts_with("On 1 January 2019 none of the editions"));
    CHECK(page.so_far.rules.options[0].label == "By date: none yet");

    early.view.interview.rules = "2021-05";
    CHECK(present_interview(early).question);
}

TEST_CASE(
    "what is kept is the company of the answers, on the same day, pinned only to an edition that was chosen"
)
{
    auto seller = make_seller();
    auto content = make_interview_content(seller);
    CHECK(content.partner()->has_partner_id == Answer::yes);
    CHECK(content.offers.size() == 1);
    CHECK(content.settings() == Workspace{});

    seller.view.interview.rules = "2021-05";
    CHECK(make_interview_content(seller).settings().pinned_edition == "2021-05");
    Workspace former{.reference_date = on("2023-09-01"), .pinned_edition = "2020-05", .scenario = "transact"};
    seller.model.state.workspace.emplace(former.id, former);
    seller.view.interview.rules = "";
    CHECK(make_interview_content(seller).settings() == Workspace{.reference_date = on("2023-09-01")});
}

TEST_CASE("who has a company on record is told that keeping the answers takes its place")
{
    CHECK(present_interview(make_seller()).replaces.empty());
    Visitor visitor;
    visitor.model.state = make_company();
    CHECK(
        present_interview(visitor).replaces ==
        "A new beginning takes the place of Exemple SAS. Undo brings it back."
    );
}

TEST_CASE("in French the questions and the answer are French")
{
    auto page = present_interview(make_seller().in("fr"));
    CHECK(page.title == "Qu’obtenons-nous\u202f?");
    CHECK(page.so_far.badge.text == "Éligible");
    CHECK(page.told[3].answer.label == "Identifiant de partenaire (ID MPN)");
    CHECK(page.told[3].answer.value == "oui");
}
