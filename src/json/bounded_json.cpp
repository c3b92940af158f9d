// A scanner that walks once through JSON text, with a stack of its own, and tells a handler what it meets.
#include "json/bounded_json.h"

#include <algorithm>

#include "core/sort.h"
#include "core/values.h"
#include "json/json_tree.h"

namespace palier {

namespace {

using nlohmann::json;

constexpr std::int64_t largest_whole = std::int64_t{1} << 53;  // beyond it JavaScript would round

// One pass over the text, whatever the number of offsets.
void place_all(std::string_view text, std::vector<std::pair<std::size_t, Issue*>> offsets)
{
    sort_by(offsets, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    int line = 1;
    int column = 1;
    for (const auto& [offset, issue] : offsets) {
        for (; at < offset; ++at) {
            const char c = text[at];
            if (c == '\n' || (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'))) {
                ++line;
                column = 1;
            } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
                ++column;
            }
        }
        issue->line = line;
        issue->column = column;
    }
}

// The whole character at that byte, to be shown to a person.
std::string character_at(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte != 0x7F) return std::string{text.substr(at, end - at)};
    constexpr char digits[] = "0123456789ABCDEF";
    return std::string{"U+00"} + digits[byte >> 4] + digits[byte & 15];
}

void append_utf8(std::string& out, std::uint32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// Where the scanner stands: one frame for each container that is open.
struct Frame {
    bool object;
    std::size_t index = 0;         // of the element being read
    std::size_t pointer_size = 0;  // of the container
};

// What is told of the text: each key and value with its offset in it, values with their pointer.
class Handler {
public:
    virtual bool
    key(const std::string& name, std::size_t offset) = 0;  // false: it has stood in this object before
    virtual void value(json found, std::size_t offset, const std::string& pointer) = 0;  // no container
    virtual void open(json empty, std::size_t offset, const std::string& pointer) = 0;   // a container
    virtual void close() = 0;

protected:
    ~Handler() = default;
};

class Scanner {
public:
    Scanner(std::string_view text, const JsonLimits& limits, Handler& handler)
        : text_{text}, limits_{limits}, handler_{handler}
    {
    }

    // False: a mistake that ends the reading.
    bool run()
    {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        skip_space();
        if (at_ == text_.size()) return stop(at_, "empty-file");
        if (!value()) return false;
        while (!frames_.empty())
            if (!step()) return false;
        skip_space();
        if (at_ < text_.size()) return stop(at_, "text-after-end", {{"found", character_at(text_, at_)}});
        return true;
    }

    const std::string& pointer() const { return pointer_; }
    std::vector<Issue> mistakes;
    std::vector<std::size_t> offsets;  // of each
    std::size_t unlisted = 0;          // mistakes beyond the number that is listed

private:
    void note_mistake(std::size_t offset, const char* code, GivenValues values = {})
    {
        if (mistakes.size() >= max_listed_issues) {
            ++unlisted;
            return;
        }
        mistakes.push_back({.pointer = pointer_, .code = code, .values = make_values(values)});
        offsets.push_back(offset);
    }

    bool stop(std::size_t offset, const char* code, GivenValues values = {})
    {
        note_mistake(offset, code, values);
        return false;
    }

    bool stop_unexpected(const char* code)
    {
        if (at_ >= text_.size()) return stop(text_.size(), "unexpected-end");
        if (text_[at_] == '/') return stop(at_, "comment");
        return stop(at_, code, {{"found", character_at(text_, at_)}});
    }

    void skip_space()
    {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
            ++at_;
    }

    bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }

    // From after an opening bracket or after a value to after the next value, or over the closing bracket.
    bool step()
    {
        Frame& frame = frames_.back();
        pointer_.resize(frame.pointer_size);
        skip_space();
        const char closing = frame.object ? '}' : ']';
        if (next_is(closing)) {
            ++at_;
            return close();
        }
        if (frame.index > 0) {
            if (!next_is(','))
                return stop_unexpected(frame.object ? "expected-comma-in-object" : "expected-comma-in-list");
            const auto comma = at_++;
            skip_space();
            if (next_is(closing)) return stop(comma, "trailing-comma");
        }
        if (frame.object && !key()) return false;
        if (!frame.object) pointer_ += '/' + std::to_string(frame.index);
        ++frame.index;
        skip_space();
        return value();
    }

    bool close()
    {
        frames_.pop_back();
        handler_.close();
        return true;
    }

    bool key()
    {
        if (!next_is('"')) return stop_unexpected("expected-key");
        const auto start = at_;
        std::string name;
        bool complete = true;
        if (!string(name, limits_.key_bytes, complete)) return false;
        pointer_ += pointer_step(name);
        if (!complete) note_mistake(start, "key-too-long", {{"limit", std::to_string(limits_.key_bytes)}});
        const bool fresh = handler_.key(name, start);
        if (name == "__proto__" || name == "constructor" || name == "prototype")
            note_mistake(start, "reserved-key", {{"key", name}});
        else if (!fresh && complete)
            note_mistake(start, "duplicate-key", {{"key", name}});
        skip_space();
        if (!next_is(':')) return stop_unexpected("expected-colon");
        ++at_;
        return true;
    }

    bool value()
    {
        if (++values_ > limits_.values)
            return stop(at_, "too-many-values", {{"limit", std::to_string(limits_.values)}});
        if (at_ >= text_.size()) return stop_unexpected("expected-value");
        const auto start = at_;
        switch (text_[at_]) {
        case '{':
        case '[': return open(text_[at_] == '{');
        case '"': {
            std::string found;
            bool complete = true;
            if (!string(found, limits_.text_bytes, complete)) return false;
            if (!complete)
                note_mistake(start, "text-too-long", {{"limit", std::to_string(limits_.text_bytes)}});
            handler_.value(new_text(found), start, pointer_);
            return true;
        }
        case 't': return word("true", true);
        case 'f': return word("false", false);
        case 'n': return word("null", nullptr);
        default: break;
        }
        if (text_[at_] == '-' || is_digit(text_[at_])) return number();
        return stop_unexpected("expected-value");
    }

    bool open(bool object)
    {
        if (frames_.size() >= limits_.depth)
            return stop(at_, "too-deep", {{"limit", std::to_string(limits_.depth)}});
        handler_.open(object ? new_object() : new_list(), at_, pointer_);
        frames_.push_back({.object = object, .pointer_size = pointer_.size()});
        ++at_;
        return true;
    }

    bool word(std::string_view expected, json meaning)
    {
        if (text_.substr(at_, expected.size()) != expected) return stop_unexpected("expected-value");
        handler_.value(std::move(meaning), at_, pointer_);
        at_ += expected.size();
        return true;
    }

    bool number()
    {
        const auto start = at_;
        const bool negative = next_is('-');
        if (negative) ++at_;
        if (at_ >= text_.size() || !is_digit(text_[at_])) return stop_unexpected("expected-value");
        if (text_[at_] == '0' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))
            return stop(start, "leading-zero");
        std::int64_t whole = 0;
        bool in_range = true;
        for (; at_ < text_.size() && is_digit(text_[at_]); ++at_) {
            if (whole > largest_whole)
                in_range = false;
            else
                whole = whole * 10 + (text_[at_] - '0');
        }
        in_range = in_range && whole <= largest_whole;
        bool decimal = false;
        if (next_is('.')) {
            decimal = true;
            ++at_;
            if (!digits()) return false;
        }
        if (next_is('e') || next_is('E')) {
            decimal = true;
            ++at_;
            if (next_is('+') || next_is('-')) ++at_;
            if (!digits()) return false;
        }
        const auto shown = text_.substr(start, std::min<std::size_t>(at_ - start, 24));
        if (decimal)
            note_mistake(start, "decimal-number", {{"found", shown}});
        else if (!in_range)
            note_mistake(
                start, "number-too-large", {{"found", shown}, {"limit", std::to_string(largest_whole)}}
            );
        handler_.value(new_whole(in_range ? (negative ? -whole : whole) : 0), start, pointer_);
        return true;
    }

    bool digits()
    {
        if (at_ >= text_.size() || !is_digit(text_[at_])) return stop_unexpected("expected-value");
        while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
        return true;
    }

    // Stands on the opening quote. `complete` becomes false when there is more than `limit`; the rest is checked, not kept.
    bool string(std::string& out, std::size_t limit, bool& complete)
    {
        const auto opening = at_++;
        const auto keep = [&](std::size_t more) {
            if (out.size() + more > limit) complete = false;
            return complete;
        };
        while (true) {
            const auto plain = at_;
            while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
                   static_cast<unsigned char>(text_[at_]) >= 0x20)
                ++at_;
            if (keep(at_ - plain)) out.append(text_.substr(plain, at_ - plain));
            if (at_ >= text_.size()) return stop(opening, "unclosed-text");
            if (text_[at_] == '"') {
                ++at_;
                return true;
            }
            if (text_[at_] != '\\') {
                if (text_[at_] == '\n' || text_[at_] == '\r') return stop(opening, "unclosed-text");
                return stop(at_, "control-character", {{"found", character_at(text_, at_)}});
            }
            std::string decoded;
            if (!escape(decoded)) return false;
            if (keep(decoded.size())) out += decoded;
        }
    }

    bool escape(std::string& out)
    {
        const auto start = at_++;
        if (at_ >= text_.size()) return stop(text_.size(), "unexpected-end");
        const char c = text_[at_++];
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (const auto which = letters.find(c); which != std::string_view::npos) {
            out += meanings[which];
            return true;
        }
        std::uint32_t code = 0;
        if (c != 'u' || !hexadecimal(code)) return stop(start, "bad-escape");
        if (code >= 0xDC00 && code <= 0xDFFF) return stop(start, "bad-escape");
        if (code >= 0xD800 && code <= 0xDBFF) {
            std::uint32_t low = 0;
            if (!next_is('\\') || at_ + 1 >= text_.size() || text_[at_ + 1] != 'u')
                return stop(start, "bad-escape");
            at_ += 2;
            if (!hexadecimal(low) || low < 0xDC00 || low > 0xDFFF) return stop(start, "bad-escape");
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        if (code == 0) {
            note_mistake(start, "nul-character");
            return true;
        }
        append_utf8(out, code);
        return true;
    }

    bool hexadecimal(std::uint32_t& code)
    {
        for (int i = 0; i < 4; ++i, ++at_) {
            if (at_ >= text_.size()) return false;
            const char c = text_[at_];
            if (is_digit(c))
                code = code * 16 + static_cast<std::uint32_t>(c - '0');
            else if (c >= 'a' && c <= 'f')
                code = code * 16 + static_cast<std::uint32_t>(c - 'a' + 10);
            else if (c >= 'A' && c <= 'F')
                code = code * 16 + static_cast<std::uint32_t>(c - 'A' + 10);
            else
                return false;
        }
        return true;
    }

    std::string_view text_;
    const JsonLimits& limits_;
    Handler& handler_;
    std::size_t at_ = 0;
    std::size_t values_ = 0;
    std::vector<Frame> frames_;
    std::string pointer_;
};

class Builder final : public Handler {
public:
    std::optional<json> root;

    bool key(const std::string& name, std::size_t) override
    {
        auto& object = *open_.back()->get_ptr<JsonMembers*>();
        const auto [place, fresh] = object.emplace(name, nullptr);
        next_ = &place->second;
        return fresh;
    }
    void value(json found, std::size_t, const std::string&) override { put(std::move(found)); }
    void open(json empty, std::size_t, const std::string&) override
    {
        open_.push_back(put(std::move(empty)));
    }
    void close() override { open_.pop_back(); }

private:
    json* put(json value)
    {
        if (open_.empty()) return &root.emplace(std::move(value));
        if (auto* list = open_.back()->get_ptr<JsonElements*>()) return &list->emplace_back(std::move(value));
        *next_ = std::move(value);
        return next_;
    }

    // The containers that are open, outermost first. Stable: a list grows only while it is the innermost one.
    std::vector<json*> open_;
    json* next_ = nullptr;  // where the value of the latest key goes
};

// Remembers where the wanted pointers stand.
class Finder final : public Handler {
public:
    struct Place {
        std::size_t key, value;
    };
    std::map<std::string, std::optional<Place>, std::less<>> wanted;

    bool key(const std::string&, std::size_t offset) override
    {
        key_ = offset;
        return true;
    }
    void value(json, std::size_t offset, const std::string& pointer) override { meet(offset, pointer); }
    void open(json, std::size_t offset, const std::string& pointer) override { meet(offset, pointer); }
    void close() override {}

private:
    void meet(std::size_t offset, const std::string& pointer)
    {
        const auto found = wanted.find(pointer);
        if (found != wanted.end() && !found->second) found->second = Place{key_, offset};
    }
    std::size_t key_ = 0;
};

bool is_about_key(const Issue& issue)
{
    return issue.code.starts_with("unknown-key");
}

}  // namespace

std::optional<json>
read_json(std::string_view text, std::string_view file, const JsonLimits& limits, std::vector<Issue>& issues)
{
    const std::string name{file};
    if (text.size() > limits.bytes) {
        note(
            issues,
            {.file = name, .code = "file-too-large", .values = {{"limit", std::to_string(limits.bytes >> 20)}}}
        );
        return {};
    }
    if (const auto invalid = find_invalid_utf8(text)) {
        Issue issue{.file = name, .code = "not-utf-8"};
        place_all(text, {{*invalid, &issue}});
        note(issues, std::move(issue));
        return {};
    }

    Builder builder;
    Scanner scanner{text, limits, builder};
    const bool whole = scanner.run();
    if (whole && scanner.mistakes.empty()) return std::move(builder.root);

    std::vector<std::pair<std::size_t, Issue*>> offsets;
    for (std::size_t i = 0; i < scanner.mistakes.size(); ++i) {
        scanner.mistakes[i].file = name;
        offsets.emplace_back(scanner.offsets[i], &scanner.mistakes[i]);
    }
    place_all(text, std::move(offsets));
    for (auto& mistake : scanner.mistakes) note(issues, std::move(mistake));
    for (std::size_t i = 0; i < scanner.unlisted; ++i) note(issues, {.file = name});
    return {};
}

void find_places(std::string_view text, std::string_view file, std::vector<Issue>& issues)
{
    Finder finder;
    for (const auto& issue : issues)
        if (issue.file == file && issue.line == 0 && issue.code != "more") finder.wanted[issue.pointer];
    if (finder.wanted.empty()) return;
    const auto any = text.size() + 1;
    const JsonLimits limits{.bytes = any, .depth = any, .values = any, .text_bytes = any, .key_bytes = any};
    Scanner{text, limits, finder}.run();

    std::vector<std::pair<std::size_t, Issue*>> offsets;
    for (auto& issue : issues) {
        if (issue.file != file || issue.line != 0) continue;
        const auto found = finder.wanted.find(issue.pointer);
        if (found != finder.wanted.end() && found->second)
            offsets.emplace_back(is_about_key(issue) ? found->second->key : found->second->value, &issue);
    }
    place_all(text, std::move(offsets));
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t at = 0; at < text.size();) {
        const unsigned char lead = byte(at);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        std::size_t length = 0;
        unsigned char least =
            0x80;  // of the second byte: keeps out overlong forms, surrogates and what is beyond U+10FFFF
        unsigned char most = 0xBF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            length = 2;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            length = 3;
            if (lead == 0xE0) least = 0xA0;
            if (lead == 0xED) most = 0x9F;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            length = 4;
            if (lead == 0xF0) least = 0x90;
            if (lead == 0xF4) most = 0x8F;
        } else {
            return at;
        }
        if (at + length > text.size() || byte(at + 1) < least || byte(at + 1) > most) return at;
        for (std::size_t i = 2; i < length; ++i)
            if ((byte(at + i) & 0xC0) != 0x80) return at;
        at += length;
    }
    return {};
}

std::string pointer_step(std::string_view key)
{
    std::string step = "/";
    for (const char c : key) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

}  // namespace palier
