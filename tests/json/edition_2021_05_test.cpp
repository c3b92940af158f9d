// The edition of spring 2021 as shipped: it says what the sources say, no more, and has its words in both languages.
#include <algorithm>
#include <doctest/doctest.h>
#include <set>

#include "core/names.h"
#include "support/assets.h"
#include "json/edition_sense.h"
#include "json/edition_texts.h"
#include "json/texts_reader.h"

using namespace palier;

namespace {

const Edition& spring_2021()
{
    static const Edition edition = [] {
        std::vector<Issue> issues;
        auto read = read_edition(asset("programmes/marketplace-rewards/2021-05.json"), "2021-05.json", issues);
        REQUIRE(read);
        REQUIRE(issues.empty());
        return *std::move(read);
    }();
    return edition;
}

// All of the programme: they share their words.
const std::vector<Edition>& all_editions()
{
    static const auto editions = [] {
        std::vector<Edition> all;
        for (const auto& file : embedded_files()) {
            if (!file.name.starts_with("programmes/marketplace-rewards/20")) continue;
            std::vector<Issue> issues;
            auto read = read_edition_closely(file.bytes, file.name, issues);
            REQUIRE(read);
            all.push_back(*std::move(read));
        }
        return all;
    }();
    return editions;
}

// What a sentence of a condition may say of it (docs/edition-format.md).
void add_placeholders(const Node& node, std::string_view key, std::set<std::string>& possible)
{
    if (const auto* test = std::get_if<FactTest>(&node.question)) {
        possible.insert({"{fact}", "{found}", "{needed}"});
        if (key.ends_with(".not-met") &&
            (test->comparison == Comparison::at_least || test->comparison == Comparison::more_than))
            possible.insert("{gap}");
    }
    if (std::holds_alternative<PeriodTest>(node.question) && !key.ends_with(".unknown"))
        possible.insert({"{period}", "{start}", "{last}"});
    if (std::holds_alternative<TierReached>(node.question)) possible.insert({"{tier}", "{found}"});
}

TextCatalogue read_words(const std::string& language)
{
    std::vector<Issue> issues;
    auto texts =
        read_texts(asset("programmes/marketplace-rewards/texts." + language + ".json"), language, issues);
    REQUIRE(issues.empty());
    return texts;
}

std::vector<Id> options_of(std::string_view type)
{
    const auto* found = spring_2021().find_offer_type(type);
    REQUIRE(found);
    return found->options;
}

const FactTest& fact_test(std::string_view rule)
{
    const auto& edition = spring_2021();
    return std::get<FactTest>(edition.nodes[edition.find_rule(rule)->root].question);
}

// The leaves below a node, rules included.
void collect_leaves(NodeIndex index, std::vector<const Node*>& leaves)
{
    const auto& node = spring_2021().nodes[index];
    if (node.children.empty()) leaves.push_back(&node);
    for (const auto child : node.children) collect_leaves(child, leaves);
}

std::vector<const Node*> leaves_of(NodeIndex index)
{
    std::vector<const Node*> leaves;
    collect_leaves(index, leaves);
    return leaves;
}

}  // namespace

TEST_CASE("The edition of spring 2021 reads without an issue, and begins on the day printed on seed 1")
{
    CHECK(spring_2021().id == "2021-05");
    CHECK(write_date(spring_2021().in_force_from) == "2021-05-28");
    CHECK(spring_2021().in_force_provenance.confidence == Confidence::seed);
}

TEST_CASE("Every rule that the code asks for by name is there")
{
    for (const auto rule :
         {names::participation,
          names::see_rewards,
          names::manage_rewards,
          names::associate_tenant,
          names::create_users,
          names::enrol,
          names::activate,
          names::contact_complete,
          names::no_message,
          names::technical_request})
        CHECK_MESSAGE(spring_2021().find_rule(rule), rule);
}

TEST_CASE("The statements are those that hold for spring 2021: R16, R26, R29 and the later ones do not")
{
    std::vector<std::string> numbers;
    for (const auto& statement : spring_2021().statements) numbers.push_back(statement.number);

    std::vector<std::string> expected;
    for (int rule = 1; rule <= 72; ++rule)
        if (rule != 16 && rule != 21 && rule != 22 && rule != 24 && rule != 26 && rule != 29 &&
            (rule < 34 || rule > 39) && rule != 53 && rule != 60 && (rule < 62 || rule > 64))
            expected.push_back("R" + std::to_string(rule));

    CHECK(numbers == expected);
}

TEST_CASE("R7 to R11: each option gives its category")
{
    const std::vector<std::pair<std::string_view, std::string_view>> expected{
        {"contact-me", "list"},
        {"free-trial", "trial"},
        {"test-drive", "trial"},
        {"get-it-now-free", "trial"},
        {"get-it-now-byol", "list"},
        {"get-it-now-subscription", "transact"},
        {"get-it-now-usage", "transact"},
    };

    CHECK(spring_2021().options.size() == expected.size());
    for (const auto& [option, category] : expected)
        CHECK(spring_2021().find_option(option)->category == category);
}

TEST_CASE("R8: that a Test Drive alone is a trial is inferred after 2020")
{
    CHECK(spring_2021().find_option("test-drive")->provenance.confidence == Confidence::inferred);
    CHECK(spring_2021().find_option("free-trial")->provenance.confidence == Confidence::docs);
}

TEST_CASE("R14: transact comes first, list last, and only transact is sold through Microsoft")
{
    const auto& categories = spring_2021().categories;

    CHECK(categories.front().id == "transact");
    CHECK(categories.back().id == "list");
    for (const auto& category : categories) CHECK(category.transactable == (category.id == "transact"));
}

TEST_CASE("R15: the buttons of each type of offer are those of the table")
{
    const std::vector<Id> dynamics{"contact-me", "free-trial", "test-drive", "get-it-now-free"};

    CHECK(
        options_of("azure-managed-application") ==
        std::vector<Id>{"test-drive", "get-it-now-subscription", "get-it-now-usage"}
    );
    CHECK(options_of("azure-solution-template") == std::vector<Id>{"get-it-now-free"});
    CHECK(options_of("azure-container") == std::vector<Id>{"get-it-now-free", "get-it-now-byol"});
    CHECK(
        options_of("azure-virtual-machine") ==
        std::vector<Id>{"free-trial", "test-drive", "get-it-now-byol", "get-it-now-usage"}
    );
    CHECK(options_of("consulting-service") == std::vector<Id>{"contact-me"});
    CHECK(options_of("dynamics-365-business-central") == dynamics);
    CHECK(options_of("dynamics-365-customer-engagement") == dynamics);
    CHECK(options_of("dynamics-365-operations") == dynamics);
    CHECK(options_of("iot-edge-module") == std::vector<Id>{"get-it-now-free", "get-it-now-byol"});
    CHECK(options_of("managed-service") == std::vector<Id>{"get-it-now-byol"});
    CHECK(options_of("microsoft-365-app") == std::vector<Id>{"contact-me", "free-trial"});
    CHECK(options_of("power-bi-app") == std::vector<Id>{"get-it-now-free"});
    CHECK(options_of("software-as-a-service").size() == 6);
    CHECK(spring_2021().offer_types.size() == 13);
}

TEST_CASE("Containers and IoT Edge modules show their price without a choice")
{
    for (const auto& type : spring_2021().offer_types) {
        const bool shown = type.id == "azure-container" || type.id == "iot-edge-module";
        CHECK(type.shown_options == (shown ? type.options : std::vector<Id>{}));
    }
}

TEST_CASE("R12: three kinds of service count as consulting, the two others as list by inference")
{
    for (const auto& kind : spring_2021().find_offer_type("consulting-service")->services) {
        const bool named =
            kind.id == "proof-of-concept" || kind.id == "implementation" || kind.id == "workshop";
        CHECK(kind.category == (named ? "consulting" : "list"));
        CHECK(kind.provenance.confidence == (named ? Confidence::docs : Confidence::inferred));
    }
}

TEST_CASE("R3: only the live state earns, and an offer goes live from its preview")
{
    for (const auto& state : spring_2021().offer_states) CHECK(state.earns == (state.id == "live"));
    CHECK(spring_2021().offer_states.front().id == "draft");
    CHECK(spring_2021().find_transition("preview", "go-live")->to == "live");
    CHECK_FALSE(spring_2021().find_transition("live", "cancel-publish"));
}

TEST_CASE("R41: partner admin, global admin and admin agent may manage Rewards, the account admin may not")
{
    CHECK(
        fact_test("manage-rewards").value == FactValue{Choices{"admin-agent", "global-admin", "partner-admin"}}
    );
}

TEST_CASE("R44: global admin and account admin may associate a tenant")
{
    CHECK(fact_test("associate-tenant").value == FactValue{Choices{"account-admin", "global-admin"}});
}

TEST_CASE("R49: global admin and user management admin may create users")
{
    CHECK(fact_test("create-users").value == FactValue{Choices{"global-admin", "user-management-admin"}});
}

TEST_CASE("R55, R52, R31: four weeks, one week, three months")
{
    CHECK(spring_2021().find_period("no-message")->days == 28);
    CHECK(spring_2021().find_period("contact-after-activation")->days == 7);
    CHECK(spring_2021().find_period("trial-consulting-validity")->months == 3);
}

TEST_CASE("R29 to R31: trial and consulting benefits run out, transact ones are evergreen, of list ones "
          "nothing is stated")
{
    const auto& set = *spring_2021().find_benefit("sales-and-marketing-set");

    REQUIRE(set.validities.size() == 1);
    CHECK(set.validities[0].categories == std::vector<Id>{"trial", "consulting"});
    REQUIRE(set.uses.size() == 1);
    CHECK(set.uses[0].categories == std::vector<Id>{"transact"});
    CHECK(set.uses[0].use == BenefitUse::evergreen);
    CHECK_FALSE(set.content_known);
}

TEST_CASE("R25: no tier of spring 2021 has a figure")
{
    const auto& ladder = spring_2021().ladder;

    CHECK_FALSE(ladder.complete);
    CHECK(ladder.currency == "USD");
    REQUIRE(ladder.tiers.size() == 2);
    CHECK(ladder.tiers[0].any_of.empty());
    CHECK_FALSE(ladder.tiers[1].any_of.at(0).threshold.value);
}

TEST_CASE("R57, R59: what unlocks technical assistance is not known; that a transactable offer unlocks the "
          "sponsorship is inferred")
{
    const auto assistance = leaves_of(spring_2021().find_benefit("technical-assistance")->unlocked);
    const auto sponsorship = leaves_of(spring_2021().find_benefit("azure-sponsorship")->unlocked);

    CHECK(std::holds_alternative<NotKnown>(assistance.back()->question));
    CHECK(sponsorship[2]->text == "transactable-offer");
    CHECK(sponsorship[2]->provenance.confidence == Confidence::inferred);
    CHECK(std::holds_alternative<NotKnown>(sponsorship.back()->question));
}

TEST_CASE("R58: the technical request asks for no marketing contact")
{
    for (const auto* leaf : leaves_of(spring_2021().find_rule("technical-request")->root)) {
        const auto& fact = spring_2021().facts[std::get<FactTest>(leaf->question).fact];
        CHECK(fact.owner == FactOwner::request);
    }
}

TEST_CASE("R48: the greatest number of contacts is not stated before 2023")
{
    CHECK(spring_2021().contact.minimum == 1);
    CHECK_FALSE(spring_2021().contact.maximum.value);
}

TEST_CASE("R66 to R68: seven reasons for revocation, two of them of a purchase")
{
    const auto& reasons = spring_2021().revocation_reasons;

    CHECK(reasons.size() == 7);
    CHECK(std::count_if(reasons.begin(), reasons.end(), [](const auto& r) { return r.of_purchase; }) == 2);
}

TEST_CASE("Every leaf of every condition has a sentence of its own, a rule number and a source")
{
    for (const auto& node : spring_2021().nodes) {
        if (!node.children.empty()) continue;
        CHECK_FALSE(node.text.empty());
        CHECK_FALSE(node.provenance.citations.empty());
    }
}

TEST_CASE("Both languages have exactly the words that the editions need, with the same placeholders")
{
    const auto issues = check_texts(all_editions(), {{"en", read_words("en")}, {"fr", read_words("fr")}});

    for (const auto& issue : issues) FAIL_CHECK(issue.file << " " << issue.code << " " << issue.pointer);
}

TEST_CASE("A sentence of a condition asks only for values that its question has")
{
    for (const auto& word : read_words("en")) {
        const auto& key = word.first;
        const auto& sentence = word.second;
        std::set<std::string> possible;
        for (const auto& edition : all_editions())
            for (const auto& node : edition.nodes)
                if (!node.text.empty() && key.starts_with("condition." + node.text + "."))
                    add_placeholders(node, key, possible);
        for (auto open = sentence.find('{'); open != std::string::npos; open = sentence.find('{', open + 1)) {
            const auto placeholder = sentence.substr(open, sentence.find('}', open) + 1 - open);
            CHECK_MESSAGE(possible.contains(placeholder), key << " " << placeholder);
        }
    }
}

TEST_CASE(
    "French is set with its own apostrophes and narrow no-break spaces, English with its own quotation marks"
)
{
    const auto is_space_before = [](const std::string& text, const char* mark) {
        return text.find(std::string{" "} + mark) != std::string::npos;
    };

    for (const auto& word : read_words("fr")) {
        const auto& key = word.first;
        const auto& sentence = word.second;
        CHECK_MESSAGE(sentence.find('\'') == std::string::npos, key);
        for (const char* mark : {";", ":", "!", "?", "»"})
            CHECK_MESSAGE(!is_space_before(sentence, mark), key);
        CHECK_MESSAGE(sentence.find("« ") == std::string::npos, key);
    }
    for (const auto& word : read_words("en"))
        CHECK_MESSAGE(word.second.find_first_of("'\"") == std::string::npos, word.first);
}

TEST_CASE("French shows the English name of every button beside its own")
{
    const auto words = read_words("fr");
    const std::vector<std::pair<std::string, std::string>> buttons{
        {"option.contact-me", "(Contact Me)"},
        {"option.free-trial", "(Free Trial)"},
        {"option.test-drive", "(Test Drive)"},
        {"option.get-it-now-free", "(Get It Now, Free)"},
        {"option.get-it-now-byol", "(Get It Now, BYOL)"},
        {"option.get-it-now-subscription", "(Get It Now, Subscription)"},
        {"option.get-it-now-usage", "(Get It Now, Usage-based)"},
    };

    for (const auto& [key, button] : buttons) CHECK(words.at(key).ends_with(button));
}
