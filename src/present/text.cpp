#include "present/text.h"

#include <charconv>
#include <cstring>
#include <memory>

namespace palier {

namespace {

// The memory of one frame: blocks that are filled from the front.
class Memory {
public:
    Memory() = default;
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    ~Memory() { forget(); }

    void* allocate(std::size_t bytes)
    {
        constexpr std::size_t alignment = 8;
        bytes = (bytes + alignment - 1) / alignment * alignment;
        if (bytes > room_) {
            room_ = bytes > block_size ? bytes : block_size;
            blocks_.push_back(std::make_unique<unsigned char[]>(room_));
            free_ = blocks_.back().get();
        }
        auto* given = free_;
        free_ += bytes;
        room_ -= bytes;
        return given;
    }

    void on_forgotten(void* object, void (*destroy)(void*)) { kept_.push_back({object, destroy}); }

    void forget()
    {
        for (const auto& kept : kept_) kept.destroy(kept.object);
        kept_.clear();
        blocks_.clear();
        room_ = 0;
    }

private:
    static constexpr std::size_t block_size = 64 * 1024;
    struct Kept {
        void* object;
        void (*destroy)(void*);
    };

    std::vector<std::unique_ptr<unsigned char[]>> blocks_;
    std::vector<Kept> kept_;
    unsigned char* free_ = nullptr;
    std::size_t room_ = 0;
};

Memory memories[2];
int present = 0;

Text copy(std::string_view first, std::string_view second, std::string_view third)
{
    auto* words = static_cast<char*>(frame::allocate(first.size() + second.size() + third.size() + 1));
    auto* end = words;
    for (auto part : {first, second, third}) {
        if (!part.empty()) std::memcpy(end, part.data(), part.size());
        end += part.size();
    }
    *end = 0;
    return words;
}

}  // namespace

void turn_frame()
{
    present = 1 - present;
    memories[present].forget();
}

void* frame::allocate(std::size_t bytes)
{
    return memories[present].allocate(bytes);
}

void frame::on_forgotten(void* object, void (*destroy)(void*))
{
    memories[present].on_forgotten(object, destroy);
}

Text::Text(std::string_view words) : Text{words.empty() ? Text{} : copy(words, {}, {})} {}

Text& Text::operator+=(Text other)
{
    return *this = join(*this, other);
}

bool operator==(Text a, Text b)
{
    return std::strcmp(a.words_, b.words_) == 0;
}

Text join(Text a, Text b)
{
    return copy(a.view(), b.view(), {});
}

Text join(Text a, Text b, Text c)
{
    return copy(a.view(), b.view(), c.view());
}

Text write_whole(std::int64_t number)
{
    char digits[20];
    auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    return std::string_view{digits, static_cast<std::size_t>(end - digits)};
}

List<Text> write_list(const std::vector<std::string>& words)
{
    List<Text> list;
    for (const auto& each : words) list.push_back(each);
    return list;
}

void* extend(ListEnds*& ends, std::size_t element_size)
{
    if (!ends) ends = new (frame::allocate(sizeof(ListEnds))) ListEnds{nullptr, 0, 0};
    if (ends->size == ends->room) {
        ends->room = ends->room == 0 ? 4 : ends->room * 2;
        auto* moved = frame::allocate(ends->room * element_size);
        if (ends->size > 0) std::memcpy(moved, ends->first, ends->size * element_size);
        ends->first = moved;
    }
    return static_cast<unsigned char*>(ends->first) + ends->size++ * element_size;
}

}  // namespace palier
