#include "json/codec.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "json/bounded_json.h"
#include "json/codec_text.h"
#include "json/json_reader.h"

namespace palier {

namespace {

using codec::Shape;
using codec::Type;
using nlohmann::json;

template <class T>
struct VariantTrait : std::false_type {};
template <class... T>
struct VariantTrait<std::variant<T...>> : std::true_type {};
template <class T>
concept IsVariant = VariantTrait<T>::value;

constexpr std::pair<std::string_view, Answer> answers[] = {
    {"unknown", Answer::unknown}, {"yes", Answer::yes}, {"no", Answer::no}
};

// ---- Writing
// ---------------------------------------------------------------------------------------------------------------

template <class T>
json write(const T& value, Shape = Shape::none);

template <class T>
bool is_default(const T& value)
{
    return value == T{};
}
template <class T>
bool is_default(const std::optional<T>& value)
{
    return !value;
}

template <class T>
struct ObjectWriter {
    const T& value;
    json& object;

    template <class M>
    void operator()(const char* key, M T::* member, Shape shape = Shape::none)
    {
        object.emplace(key, write(value.*member, shape));
    }
    template <class M>
    void optional(const char* key, M T::* member, Shape shape = Shape::none)
    {
        if (!is_default(value.*member)) (*this)(key, member, shape);
    }
};

json write_value(const std::string& text, Shape)
{
    return text;
}
json write_value(bool flag, Shape)
{
    return flag;
}
json write_value(Date date, Shape)
{
    return write_date(date);
}

json write_value(std::int64_t number, Shape shape)
{
    if (shape == Shape::amount) return write_amount(number);
    if (shape == Shape::instant) return write_instant(number);
    return number;
}

json write_value(Answer answer, Shape)
{
    auto known = std::ranges::find(answers, answer, &std::pair<std::string_view, Answer>::second);
    return std::string{known->first};
}

template <class T>
json write_value(const std::optional<T>& value, Shape shape)
{
    return write(*value, shape);
}

template <class T>
json write_value(const std::vector<T>& list, Shape shape)
{
    auto array = json::array();
    for (const auto& value : list) array.push_back(write(value, shape));
    return array;
}

json write_value(const std::set<Id>& ids, Shape)
{
    auto array = json::array();
    for (const auto& id : ids) array.push_back(id);
    return array;
}

template <class T>
json write_value(const ById<T>& records, Shape)
{
    auto array = json::array();
    for (const auto& [unused, record] : records) array.push_back(write(record));
    return array;
}

template <class... T>
json write_value(const std::variant<T...>& alternatives, Shape)
{
    return std::visit(
        [](const auto& value) {
            auto object = write(value);
            object.emplace("kind", codec::kind<std::decay_t<decltype(value)>>);
            return object;
        },
        alternatives
    );
}

template <class T>
    requires requires(ObjectWriter<T>& writer) { codec::fields(Type<T>{}, writer); }
json write_value(const T& value, Shape)
{
    auto object = json::object();
    ObjectWriter<T> writer{value, object};
    codec::fields(Type<T>{}, writer);
    return object;
}

template <class T>
json write(const T& value, Shape shape)
{
    return write_value(value, shape);
}

// ---- Reading
// ---------------------------------------------------------------------------------------------------------------

// Where a value stands. A pointer's text is only made when there is something to report: a file may hold a
// million values.
struct Place {
    const Place* parent = nullptr;
    std::string_view key;  // of the root: the pointer to it
    std::size_t index = 0;
    enum class Kind { root, member, element } kind = Kind::root;

    Place member(std::string_view name) const { return {this, name, 0, Kind::member}; }
    Place element(std::size_t number) const { return {this, {}, number, Kind::element}; }

    std::string pointer() const
    {
        switch (kind) {
        case Kind::root: return std::string{key};
        case Kind::member: return parent->pointer() + pointer_step(key);
        case Kind::element: break;
        }
        return parent->pointer() + "/" + std::to_string(index);
    }
};

struct Reading {
    std::string_view file;
    Origin origin;
    std::vector<Issue>& issues;

    void
    note(const Place& place, std::string code, std::map<std::string, std::string> values, IssueLevel level) const
    {
        palier::note(
            issues,
            {.file = std::string{file},
             .pointer = place.pointer(),
             .code = std::move(code),
             .values = std::move(values),
             .level = level}
        );
    }
    void refuse(const Place& place, std::string code, std::map<std::string, std::string> values) const
    {
        note(place, std::move(code), std::move(values), IssueLevel::mistake);
    }
    void refuse_value(const Place& place, std::string code, const json& found) const
    {
        refuse(place, std::move(code), {{"found", write_snippet(found)}});
    }
    void warn(const Place& place, std::string code, std::map<std::string, std::string> values) const
    {
        note(place, std::move(code), std::move(values), IssueLevel::warning);
    }
};

std::string join(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

void refuse_name(
    const json& found, const std::vector<std::string>& known, const Place& place, const Reading& reading
)
{
    const auto& typed = found.get_ref<const std::string&>();
    if (auto hint = find_nearest(typed, known); !hint.empty())
        reading.refuse(place, "unknown-name-near", {{"found", write_snippet(found)}, {"hint", hint}});
    else
        reading.refuse(place, "unknown-name", {{"found", write_snippet(found)}, {"allowed", join(known)}});
}

template <class T>
void read_object(const json&, const Place&, const Reading&, T&, bool has_kind);

// The keys that a struct knows, to be named beside one that it does not.
template <class T>
struct KeyLister {
    std::vector<std::string> keys;

    template <class M>
    void operator()(const char* key, M T::*, Shape = Shape::none)
    {
        keys.emplace_back(key);
    }
    template <class M>
    void optional(const char* key, M T::*, Shape = Shape::none)
    {
        keys.emplace_back(key);
    }
};

void check_text(std::string& text, const Place& place, const Reading& reading, Shape shape)
{
    const auto checked = codec::check_text(text, shape);
    for (const auto& [code, values] : checked.mistakes) reading.refuse(place, code, values);
    for (const auto& [code, values] : checked.warnings) reading.warn(place, code, values);
    if (checked.mistakes.empty() && checked.cleaned) text = *checked.cleaned;
}

void read_value(const json& found, const Place& place, const Reading& reading, std::string& text, Shape shape)
{
    if (!found.is_string()) return reading.refuse_value(place, "expected-text", found);
    text = found.get_ref<const std::string&>();
    if (reading.origin == Origin::file) check_text(text, place, reading, shape);
}

void read_value(const json& found, const Place& place, const Reading& reading, bool& flag, Shape)
{
    if (!found.is_boolean()) return reading.refuse_value(place, "expected-flag", found);
    flag = found.get<bool>();
}

void read_value(const json& found, const Place& place, const Reading& reading, Date& date, Shape)
{
    auto read = found.is_string() ? read_date(found.get_ref<const std::string&>()) : std::nullopt;
    if (!read) return reading.refuse_value(place, "expected-date", found);
    date = *read;
}

void read_amount_value(const json& found, const Place& place, const Reading& reading, std::int64_t& minor)
{
    // Exactly as it is written, the cents included: what people may type in a form is another matter.
    const auto* text = found.get_ptr<const std::string*>();
    auto amount = text ? read_amount(*text) : std::nullopt;
    if (!amount || write_amount(*amount) != *text)
        return reading.refuse_value(place, "expected-amount", found);
    minor = *amount;
}

void read_value(const json& found, const Place& place, const Reading& reading, std::int64_t& number, Shape shape)
{
    if (shape == Shape::amount) return read_amount_value(found, place, reading, number);
    if (shape == Shape::instant) {
        const auto* text = found.get_ptr<const std::string*>();
        auto instant = text ? read_instant(*text) : std::nullopt;
        if (!instant) return reading.refuse_value(place, "expected-instant", found);
        number = *instant;
        return;
    }
    if (!found.is_number_integer()) return reading.refuse_value(place, "expected-whole", found);
    number = found.get<std::int64_t>();
}

void read_value(const json& found, const Place& place, const Reading& reading, Answer& answer, Shape)
{
    if (!found.is_string()) return reading.refuse_value(place, "expected-text", found);
    auto known = std::ranges::find(
        answers, found.get_ref<const std::string&>(), &std::pair<std::string_view, Answer>::first
    );
    if (known == std::end(answers)) return refuse_name(found, {"yes", "no", "unknown"}, place, reading);
    answer = known->second;
}

void read_value(const json& found, const Place& place, const Reading& reading, std::set<Id>& ids, Shape shape)
{
    if (!found.is_array()) return reading.refuse_value(place, "expected-list", found);
    for (std::size_t i = 0; i < found.size(); ++i) {
        Id id;
        read_value(found[i], place.element(i), reading, id, shape);
        if (!ids.insert(id).second && !id.empty())
            reading.refuse_value(place.element(i), "duplicate", found[i]);
    }
}

template <class T>
void read_value(const json&, const Place&, const Reading&, std::vector<T>&, Shape);
template <class T>
void read_value(const json&, const Place&, const Reading&, ById<T>&, Shape);
template <class... T>
void read_value(const json&, const Place&, const Reading&, std::variant<T...>&, Shape);
template <class T>
    requires requires(KeyLister<T>& lister) { codec::fields(Type<T>{}, lister); }
void read_value(const json&, const Place&, const Reading&, T&, Shape);

template <class T>
void read_value(
    const json& found, const Place& place, const Reading& reading, std::optional<T>& value, Shape shape
)
{
    read_value(found, place, reading, value.emplace(), shape);
}

template <class T>
void read_value(const json& found, const Place& place, const Reading& reading, std::vector<T>& list, Shape shape)
{
    if (!found.is_array()) return reading.refuse_value(place, "expected-list", found);
    list.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        read_value(found[i], place.element(i), reading, list.emplace_back(), shape);
}

template <class T>
void read_value(const json& found, const Place& place, const Reading& reading, ById<T>& records, Shape)
{
    if (!found.is_array()) return reading.refuse_value(place, "expected-list", found);
    for (std::size_t i = 0; i < found.size(); ++i) {
        T record;
        read_object(found[i], place.element(i), reading, record, false);
        if (record.id.empty()) continue;
        auto id = record.id;
        if (!records.try_emplace(std::move(id), std::move(record)).second)
            reading.refuse_value(place.element(i), "duplicate-id", found[i].at("id"));
    }
}

template <class... T>
void read_value(
    const json& found, const Place& place, const Reading& reading, std::variant<T...>& alternatives, Shape
)
{
    if (!found.is_object()) return reading.refuse_value(place, "expected-object", found);
    auto kind = found.find("kind");
    if (kind == found.end()) return reading.refuse(place, "missing-key", {{"key", "kind"}});
    if (!kind->is_string()) return reading.refuse_value(place.member("kind"), "expected-text", *kind);

    const auto& name = kind->template get_ref<const std::string&>();
    const auto read_as = [&]<class A>(Type<A>) {
        if (name != codec::kind<A>) return false;
        A value{};
        read_object(found, place, reading, value, true);
        alternatives = std::move(value);
        return true;
    };
    if ((read_as(Type<T>{}) || ...)) return;
    refuse_name(*kind, {codec::kind<T>...}, place.member("kind"), reading);
}

template <class T>
struct ObjectReader {
    const json& object;
    const Place& place;
    const Reading& reading;
    T& value;
    std::size_t found = 0;

    template <class M>
    void operator()(const char* key, M T::* member, Shape shape = Shape::none)
    {
        auto at = object.find(key);
        if (at == object.end()) return reading.refuse(place, "missing-key", {{"key", key}});
        ++found;
        read_value(*at, place.member(key), reading, value.*member, shape);
    }
    template <class M>
    void optional(const char* key, M T::* member, Shape shape = Shape::none)
    {
        if (object.contains(key)) (*this)(key, member, shape);
    }
};

void refuse_other_keys(
    const json& object, const std::vector<std::string>& known, const Place& place, const Reading& reading
)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto& key = member.key();
        if (std::ranges::find(known, key) != known.end()) continue;
        // A key that is there already cannot be what this one was meant to be.
        std::vector<std::string> absent;
        std::ranges::copy_if(known, std::back_inserter(absent), [&](const auto& k) {
            return !object.contains(k);
        });
        if (auto hint = find_nearest(key, absent); !hint.empty())
            reading.refuse(place.member(key), "unknown-key-near", {{"key", key}, {"hint", hint}});
        else
            reading.refuse(place.member(key), "unknown-key", {{"key", key}, {"allowed", join(known)}});
    }
}

template <class T>
void read_object(const json& found, const Place& place, const Reading& reading, T& value, bool has_kind)
{
    if (!found.is_object()) return reading.refuse_value(place, "expected-object", found);

    ObjectReader<T> reader{found, place, reading, value};
    codec::fields(Type<T>{}, reader);
    if (reader.found + (has_kind ? 1 : 0) == found.size()) return;

    KeyLister<T> lister;
    codec::fields(Type<T>{}, lister);
    if (has_kind) lister.keys.emplace_back("kind");
    refuse_other_keys(found, lister.keys, place, reading);
}

template <class T>
    requires requires(KeyLister<T>& lister) { codec::fields(Type<T>{}, lister); }
void read_value(const json& found, const Place& place, const Reading& reading, T& value, Shape)
{
    read_object(found, place, reading, value, false);
}

// ---- Text
// ------------------------------------------------------------------------------------------------------------------

constexpr std::size_t line_width = 100;

// How long the value would be on one line; more than `most` once it does not fit.
std::size_t measure(const json& value, std::size_t most)
{
    if (!value.is_structured()) return value.is_string() ? value.get_ref<const std::string&>().size() + 2 : 8;
    std::size_t length = 4;
    for (auto part = value.begin(); part != value.end() && length <= most; ++part)
        length += (value.is_object() ? part.key().size() + 4 : 0) + measure(*part, most) + 2;
    return length;
}

void write_lines(const json& value, std::size_t indent, bool one_line, std::string& text)
{
    if (!value.is_structured() || value.empty()) {
        text += value.dump(-1, ' ', false, json::error_handler_t::replace);
        return;
    }

    one_line = one_line || measure(value, line_width) + indent <= line_width;
    const auto line_break = one_line ? std::string{" "} : "\n" + std::string(indent + 2, ' ');
    const auto* separator = "";
    text += value.is_object() ? '{' : '[';
    for (auto part = value.begin(); part != value.end(); ++part) {
        text += separator + line_break;
        if (value.is_object()) text += json(part.key()).dump() + ": ";
        write_lines(*part, indent + 2, one_line, text);
        separator = ",";
    }
    text += one_line ? " " : "\n" + std::string(indent, ' ');
    text += value.is_object() ? '}' : ']';
}

}  // namespace

json write_state(const State& state)
{
    return write(state);
}

json write_record(const Partner& record)
{
    return write(record);
}
json write_record(const Offer& record)
{
    return write(record);
}
json write_record(const Contact& record)
{
    return write(record);
}
json write_record(const Sale& record)
{
    return write(record);
}
json write_record(const BenefitRecord& record)
{
    return write(record);
}
json write_record(const FollowUp& record)
{
    return write(record);
}
json write_record(const TechnicalRequest& record)
{
    return write(record);
}
json write_record(const Sponsorship& record)
{
    return write(record);
}
json write_record(const Workspace& record)
{
    return write(record);
}
json write_entry_value(const Entry& entry)
{
    return write(entry);
}

State read_state(
    const json& found, const std::string& pointer, std::string_view file, Origin origin, std::vector<Issue>& issues
)
{
    State state;
    read_object(found, Place{.key = pointer}, Reading{file, origin, issues}, state, false);
    return state;
}

Entry read_entry_value(
    const json& found, const std::string& pointer, std::string_view file, std::vector<Issue>& issues
)
{
    Entry entry;
    read_object(found, Place{.key = pointer}, Reading{file, Origin::journal, issues}, entry, false);
    return entry;
}

std::string write_canonical(const json& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string write_readable(const json& value)
{
    std::string text;
    write_lines(value, 0, false, text);
    return text + "\n";
}

std::string write_readable_members(const std::vector<std::pair<std::string, json>>& members)
{
    std::string text = "{";
    const auto* separator = "";
    for (const auto& [key, value] : members) {
        text += separator + ("\n  " + json(key).dump()) + ": ";
        write_lines(value, 2, false, text);
        separator = ",";
    }
    return text + "\n}\n";
}

std::string write_instant(std::int64_t milliseconds)
{
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> instant{std::chrono::milliseconds{milliseconds}};
    const auto day = floor<days>(instant);
    const hh_mm_ss time{instant - day};

    const auto number = [](std::int64_t value, std::size_t width) {
        auto digits = std::to_string(value);
        return std::string(width - std::min(width, digits.size()), '0') + digits;
    };
    auto text = write_date(day) + "T" + number(time.hours().count(), 2) + ":" +
                number(time.minutes().count(), 2) + ":" + number(time.seconds().count(), 2);
    if (time.subseconds().count() != 0) text += "." + number(time.subseconds().count(), 3);
    return text + "Z";
}

std::optional<std::int64_t> read_instant(std::string_view text)
{
    if (text.size() != 20 && text.size() != 24) return std::nullopt;
    auto date = read_date(text.substr(0, 10));
    if (!date) return std::nullopt;

    const auto number = [&](std::size_t at, std::size_t width) {
        std::int64_t value = 0;
        for (char c : text.substr(at, width)) {
            if (c < '0' || c > '9') return std::int64_t{-1};
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const auto hours = number(11, 2), minutes = number(14, 2), seconds = number(17, 2);
    const auto thousandths = text.size() == 24 ? number(20, 3) : 0;
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 ||
        thousandths < 0)
        return std::nullopt;

    const auto milliseconds = std::int64_t{date->time_since_epoch().count()} * 86'400'000 +
                              ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
    // Also says whether every separator is where it should be.
    if (write_instant(milliseconds) != text) return std::nullopt;
    return milliseconds;
}

}  // namespace palier
