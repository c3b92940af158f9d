#include "json/codec.h"

#include <algorithm>

#include "json/bounded_json.h"
#include "json/codec_text.h"
#include "json/json_reader.h"
#include "json/json_tree.h"

namespace palier {

namespace {

using codec::Field;
using codec::Kind;
using codec::Shape;
using codec::Type;
using nlohmann::json;

constexpr std::int64_t most_counted = 1'000'000'000'000;
constexpr std::string_view answers[] = {"unknown", "yes", "no"};  // in the order of Answer

template <class T>
const T& as(const void* value)
{
    return *static_cast<const T*>(value);
}

template <class T>
T& as(void* value)
{
    return *static_cast<T*>(value);
}

// ---- Writing
// ---------------------------------------------------------------------------------------------------------------

bool is_default(const void* value, const Type& type)
{
    switch (type.kind) {
    case Kind::text: return as<std::string>(value).empty();
    case Kind::flag: return !as<bool>(value);
    case Kind::whole: return as<std::int64_t>(value) == 0;
    case Kind::date: return as<Date>(value) == Date{};
    case Kind::answer: return as<Answer>(value) == Answer::unknown;
    case Kind::ids: return as<std::set<Id>>(value).empty();
    case Kind::optional:
    case Kind::list:
    case Kind::records: return type.container->elements(value).empty();
    case Kind::object:
        return std::ranges::all_of(type.fields, [&](const Field& field) {
            return is_default(field.reach(value), *field.type);
        });
    case Kind::variant: break;
    }
    return false;
}

json write_value(const void* value, const Type& type, Shape shape);

json write_whole(std::int64_t number, Shape shape)
{
    if (shape == Shape::amount) return new_text(write_amount(number));
    if (shape == Shape::instant) return new_text(write_instant(number));
    return new_whole(number);
}

json write_object(const void* value, const Type& type)
{
    auto object = new_object();
    for (const auto& field : type.fields) {
        const auto* member = field.reach(value);
        if (field.required || !is_default(member, *field.type))
            set_member(object, field.key, write_value(member, *field.type, field.shape));
    }
    return object;
}

json write_alternative(const void* value, const codec::Variant& variant)
{
    const auto& alternative = variant.alternatives[variant.index(value)];
    auto object = write_object(variant.held(value), *alternative.type);
    set_member(object, "kind", new_text(alternative.kind));
    return object;
}

json write_ids(const std::set<Id>& ids)
{
    auto list = new_list();
    for (const auto& id : ids) add_element(list, new_text(id));
    return list;
}

json write_elements(const void* value, const codec::Container& container, Shape shape)
{
    auto list = new_list();
    for (const auto* element : container.elements(value))
        add_element(list, write_value(element, *container.inner, shape));
    return list;
}

json write_value(const void* value, const Type& type, Shape shape)
{
    switch (type.kind) {
    case Kind::text: return new_text(as<std::string>(value));
    case Kind::flag: return json(as<bool>(value));
    case Kind::whole: return write_whole(as<std::int64_t>(value), shape);
    case Kind::date: return new_text(write_date(as<Date>(value)));
    case Kind::answer: return new_text(answers[static_cast<std::size_t>(as<Answer>(value))]);
    case Kind::ids: return write_ids(as<std::set<Id>>(value));
    case Kind::object: return write_object(value, type);
    case Kind::variant: return write_alternative(value, *type.variant);
    case Kind::optional:
        return write_value(type.container->elements(value).front(), *type.container->inner, shape);
    case Kind::list:
    case Kind::records: break;
    }
    return write_elements(value, *type.container, shape);
}

// ---- Comparing
// -------------------------------------------------------------------------------------------------------------

bool is_same_value(const void* a, const void* b, const Type& type);

bool is_same_alternative(const void* a, const void* b, const codec::Variant& variant)
{
    const auto index = variant.index(a);
    return index == variant.index(b) &&
           is_same_value(variant.held(a), variant.held(b), *variant.alternatives[index].type);
}

bool is_same_value(const void* a, const void* b, const Type& type)
{
    switch (type.kind) {
    case Kind::text: return as<std::string>(a) == as<std::string>(b);
    case Kind::flag: return as<bool>(a) == as<bool>(b);
    case Kind::whole: return as<std::int64_t>(a) == as<std::int64_t>(b);
    case Kind::date: return as<Date>(a) == as<Date>(b);
    case Kind::answer: return as<Answer>(a) == as<Answer>(b);
    case Kind::ids: return as<std::set<Id>>(a) == as<std::set<Id>>(b);
    case Kind::variant: return is_same_alternative(a, b, *type.variant);
    case Kind::object:
        return std::ranges::all_of(type.fields, [&](const Field& field) {
            return is_same_value(field.reach(a), field.reach(b), *field.type);
        });
    case Kind::optional:
    case Kind::list:
    case Kind::records: break;
    }
    return std::ranges::equal(
        type.container->elements(a),
        type.container->elements(b),
        [&](const void* one, const void* other) { return is_same_value(one, other, *type.container->inner); }
    );
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
    void refuse(const Place& place, const char* code, GivenValues values) const
    {
        note(place, code, make_values(values), IssueLevel::mistake);
    }
    void refuse_value(const Place& place, const char* code, const json& found) const
    {
        refuse(place, code, {{"found", write_snippet(found)}});
    }
};

std::string join(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

// `found` is a text.
void refuse_name(
    const json& found, const std::vector<std::string>& known, const Place& place, const Reading& reading
)
{
    if (auto hint = find_nearest(*text_in(found), known); !hint.empty())
        reading.refuse(place, "unknown-name-near", {{"found", write_snippet(found)}, {"hint", hint}});
    else
        reading.refuse(place, "unknown-name", {{"found", write_snippet(found)}, {"allowed", join(known)}});
}

void check_text(std::string& text, const Place& place, const Reading& reading, Shape shape)
{
    const auto checked = codec::check_text(text, shape);
    for (const auto& [code, values] : checked.mistakes)
        reading.note(place, code, values, IssueLevel::mistake);
    for (const auto& [code, values] : checked.warnings)
        reading.note(place, code, values, IssueLevel::warning);
    if (checked.mistakes.empty() && checked.cleaned) text = *checked.cleaned;
}

void read_value(const json&, const Place&, const Reading&, void* value, const Type&, Shape);

void read_text(const json& found, const Place& place, const Reading& reading, std::string& text, Shape shape)
{
    const auto* typed = text_in(found);
    if (!typed) return reading.refuse_value(place, "expected-text", found);
    text = *typed;
    if (reading.origin == Origin::file) check_text(text, place, reading, shape);
}

void read_flag(const json& found, const Place& place, const Reading& reading, bool& flag)
{
    const auto* known = flag_in(found);
    if (!known) return reading.refuse_value(place, "expected-flag", found);
    flag = *known;
}

void read_day(const json& found, const Place& place, const Reading& reading, Date& date)
{
    const auto* text = text_in(found);
    const auto read = text ? read_date(*text) : std::nullopt;
    if (!read) return reading.refuse_value(place, "expected-date", found);
    date = *read;
}

void read_whole(const json& found, const Place& place, const Reading& reading, std::int64_t& number, Shape shape)
{
    const auto* text = text_in(found);
    if (shape == Shape::amount) {
        // Exactly as it is written, the cents included: what people may type in a form is another matter.
        const auto amount = text ? read_amount(*text) : std::nullopt;
        if (!amount || write_amount(*amount) != *text)
            return reading.refuse_value(place, "expected-amount", found);
        number = *amount;
    } else if (shape == Shape::instant) {
        const auto instant = text ? read_instant(*text) : std::nullopt;
        if (!instant) return reading.refuse_value(place, "expected-instant", found);
        number = *instant;
    } else {
        const auto* whole = whole_in(found);
        if (!whole) return reading.refuse_value(place, "expected-whole", found);
        if (shape == Shape::count && reading.origin == Origin::file && (*whole < 0 || *whole > most_counted))
            return reading.refuse(
                place,
                "out-of-range",
                {{"found", write_snippet(found)}, {"least", "0"}, {"most", std::to_string(most_counted)}}
            );
        number = *whole;
    }
}

void read_answer(const json& found, const Place& place, const Reading& reading, Answer& answer)
{
    const auto* text = text_in(found);
    if (!text) return reading.refuse_value(place, "expected-text", found);
    const auto* known = std::ranges::find(answers, *text);
    if (known == std::end(answers)) return refuse_name(found, {"yes", "no", "unknown"}, place, reading);
    answer = static_cast<Answer>(known - answers);
}

void read_ids(const json& found, const Place& place, const Reading& reading, std::set<Id>& ids, Shape shape)
{
    const auto* list = elements_of(found);
    if (!list) return reading.refuse_value(place, "expected-list", found);
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto at = place.element(i);
        Id id;
        read_text((*list)[i], at, reading, id, shape);
        if (!ids.insert(id).second && !id.empty()) reading.refuse_value(at, "duplicate", (*list)[i]);
    }
}

void read_list(
    const json& found,
    const Place& place,
    const Reading& reading,
    void* value,
    const codec::Container& container,
    Shape shape
)
{
    const auto* list = elements_of(found);
    if (!list) return reading.refuse_value(place, "expected-list", found);
    for (std::size_t i = 0; i < list->size(); ++i)
        read_value((*list)[i], place.element(i), reading, container.add(value), *container.inner, shape);
}

void read_records(const json& found, const Place& place, const Reading& reading, void* value, const Type& type)
{
    const auto* list = elements_of(found);
    if (!list) return reading.refuse_value(place, "expected-list", found);
    struct One {
        const json& found;
        Place place;
        const Reading& reading;
        const Type& type;
    };
    const auto fill = [](void* context, void* record) {
        const auto& one = as<const One>(context);
        read_value(one.found, one.place, one.reading, record, one.type, Shape::none);
    };
    for (std::size_t i = 0; i < list->size(); ++i) {
        One one{(*list)[i], place.element(i), reading, *type.container->inner};
        if (!type.records->add(value, fill, &one))
            reading.refuse_value(one.place, "duplicate-id", *find_member(one.found, "id"));
    }
}

void refuse_other_keys(
    const JsonMembers& object,
    std::span<const Field> fields,
    bool has_kind,
    const Place& place,
    const Reading& reading
)
{
    std::vector<std::string> known;
    for (const auto& field : fields) known.emplace_back(field.key);
    if (has_kind) known.emplace_back("kind");

    for (const auto& [key, unused] : object) {
        if (std::ranges::find(known, key) != known.end()) continue;
        // A key that is there already cannot be what this one was meant to be.
        std::vector<std::string> absent;
        for (const auto& name : known)
            if (!object.contains(name)) absent.push_back(name);
        if (auto hint = find_nearest(key, absent); !hint.empty())
            reading.refuse(place.member(key), "unknown-key-near", {{"key", key}, {"hint", hint}});
        else
            reading.refuse(place.member(key), "unknown-key", {{"key", key}, {"allowed", join(known)}});
    }
}

void read_object(
    const json& found, const Place& place, const Reading& reading, void* value, const Type& type, bool has_kind
)
{
    const auto* members = members_of(found);
    if (!members) return reading.refuse_value(place, "expected-object", found);

    std::size_t known = has_kind ? 1 : 0;
    for (const auto& field : type.fields) {
        const auto* member = find_member(found, field.key);
        if (member) {
            ++known;
            // What is being read into is ours to change.
            auto* into = const_cast<void*>(field.reach(value));
            read_value(*member, place.member(field.key), reading, into, *field.type, field.shape);
        } else if (field.required) {
            reading.refuse(place, "missing-key", {{"key", field.key}});
        }
    }
    if (known != members->size()) refuse_other_keys(*members, type.fields, has_kind, place, reading);
}

void read_alternative(
    const json& found, const Place& place, const Reading& reading, void* value, const codec::Variant& variant
)
{
    if (!members_of(found)) return reading.refuse_value(place, "expected-object", found);
    const auto* kind = find_member(found, "kind");
    if (!kind) return reading.refuse(place, "missing-key", {{"key", "kind"}});
    const auto* name = text_in(*kind);
    if (!name) return reading.refuse_value(place.member("kind"), "expected-text", *kind);

    for (const auto& alternative : variant.alternatives)
        if (*name == alternative.kind) {
            alternative.choose(value);
            auto* held = const_cast<void*>(variant.held(value));
            return read_object(found, place, reading, held, *alternative.type, true);
        }
    std::vector<std::string> known;
    for (const auto& alternative : variant.alternatives) known.emplace_back(alternative.kind);
    refuse_name(*kind, known, place.member("kind"), reading);
}

void read_value(
    const json& found, const Place& place, const Reading& reading, void* value, const Type& type, Shape shape
)
{
    switch (type.kind) {
    case Kind::text: return read_text(found, place, reading, as<std::string>(value), shape);
    case Kind::flag: return read_flag(found, place, reading, as<bool>(value));
    case Kind::whole: return read_whole(found, place, reading, as<std::int64_t>(value), shape);
    case Kind::date: return read_day(found, place, reading, as<Date>(value));
    case Kind::answer: return read_answer(found, place, reading, as<Answer>(value));
    case Kind::ids: return read_ids(found, place, reading, as<std::set<Id>>(value), shape);
    case Kind::object: return read_object(found, place, reading, value, type, false);
    case Kind::variant: return read_alternative(found, place, reading, value, *type.variant);
    case Kind::optional:
        return read_value(found, place, reading, type.container->add(value), *type.container->inner, shape);
    case Kind::list: return read_list(found, place, reading, value, *type.container, shape);
    case Kind::records: return read_records(found, place, reading, value, type);
    }
}

}  // namespace

// ---- Records and stores ----------------------------------------------------------------------------------------------------

const Id& AnyRecord::id() const
{
    return as<Id>(type_->fields.front().reach(record_));
}

json write_state(const State& state)
{
    return write_object(&state, codec::Description<State>::type);
}

json write_record(const AnyRecord& record)
{
    return write_object(record.address(), record.type());
}

json write_entry_value(const Entry& entry)
{
    return write_object(&entry, codec::Description<Entry>::type);
}

bool is_same(const AnyRecord& a, const AnyRecord& b)
{
    return is_same_value(a.address(), b.address(), a.type());
}

std::vector<std::string> find_changed_fields(const AnyRecord& a, const AnyRecord& b)
{
    std::vector<std::string> changed;
    for (const auto& field : a.type().fields)
        if (!is_same_value(field.reach(a.address()), field.reach(b.address()), *field.type))
            changed.emplace_back(field.key);
    return changed;
}

std::vector<AnyRecord> RecordStore::records(const State& state) const
{
    const auto& container = *field_->type->container;
    std::vector<AnyRecord> all;
    for (const auto* record : container.elements(field_->reach(&state)))
        all.emplace_back(record, *container.inner);
    return all;
}

std::optional<AnyRecord> RecordStore::find(const State& state, const Id& id) const
{
    const auto* found = field_->type->records->find(field_->reach(&state), id);
    if (!found) return std::nullopt;
    return AnyRecord{found, *field_->type->container->inner};
}

void RecordStore::remove(State& state, const Id& id) const
{
    field_->type->records->remove(const_cast<void*>(field_->reach(&state)), id);
}

std::vector<RecordStore> stores()
{
    std::vector<RecordStore> all;
    for (const auto& field : codec::fields<State>) all.emplace_back(field);
    return all;
}

State read_state(
    const json& found, const std::string& pointer, std::string_view file, Origin origin, std::vector<Issue>& issues
)
{
    State state;
    read_object(
        found, Place{.key = pointer}, Reading{file, origin, issues}, &state, codec::Description<State>::type, false
    );
    return state;
}

Entry read_entry_value(
    const json& found, const std::string& pointer, std::string_view file, std::vector<Issue>& issues
)
{
    Entry entry;
    read_object(
        found,
        Place{.key = pointer},
        Reading{file, Origin::journal, issues},
        &entry,
        codec::Description<Entry>::type,
        false
    );
    return entry;
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
