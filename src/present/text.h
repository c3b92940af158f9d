// What pages are made of: texts and lists that live for a frame.
//
// A page is presented, drawn and forgotten within a frame, so nothing of it needs an owner. A Text is one pointer to finished
// words, a List one pointer to its elements; what they point to is taken from the frame's memory and given back all at once.
// So a page is plain data: copying it is copying bytes, and forgetting it is nothing at all. With std::string and std::vector
// the same pages made the program to download half as large again, nearly all of it constructors and destructors.
//
// What has to outlive the frame (drafts, settings, the company itself) is kept in std::string.
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace palier {

// Begins a frame: what was written in the frame before stays readable, what is older is given back.
void turn_frame();

namespace frame {

// Memory until the frame after this one has ended, aligned for anything. Never null.
void* allocate(std::size_t bytes);
// Calls `destroy` on `object` when its memory is given back.
void on_forgotten(void* object, void (*destroy)(void*));

}  // namespace frame

// Keeps a value that is not plain data, until the next frame has ended.
template <class T>
T* keep(T value)
{
    auto* kept = new (frame::allocate(sizeof(T))) T(std::move(value));
    if constexpr (!std::is_trivially_destructible_v<T>)
        frame::on_forgotten(kept, [](void* object) { static_cast<T*>(object)->~T(); });
    return kept;
}

class Text;
template <class T>
concept TextLike = std::convertible_to<const T&, std::string_view>;

// Finished words, UTF-8, without NUL. Never changed: += makes another text.
class Text {
public:
    Text() = default;
    constexpr Text(const char* lasting)
        : words_{lasting} {}  // a literal, or words that outlive the frame: not copied
    Text(std::string_view);
    Text(const std::string& words) : Text{std::string_view{words}} {}

    const char* c_str() const { return words_; }
    std::string_view view() const { return words_; }
    operator std::string_view() const { return view(); }
    operator std::string() const { return std::string{view()}; }

    bool empty() const { return *words_ == 0; }
    std::size_t size() const { return view().size(); }
    std::size_t find(std::string_view other) const { return view().find(other); }
    bool starts_with(std::string_view other) const { return view().starts_with(other); }

    Text& operator+=(Text other);

    friend bool operator==(Text a, Text b);
    template <TextLike T>
        requires(!std::same_as<T, Text>)
    friend bool operator==(Text a, const T& b)
    {
        return a.view() == std::string_view{b};
    }

    template <TextLike T>
    friend bool operator<(Text a, const T& b)
    {
        return a.view() < std::string_view{b};
    }
    template <TextLike T>
        requires(!std::same_as<T, Text>)
    friend bool operator<(const T& a, Text b)
    {
        return std::string_view{a} < b.view();
    }

private:
    const char* words_ = "";
};

Text join(Text, Text);
Text join(Text, Text, Text);

template <TextLike T>
Text operator+(Text a, const T& b)
{
    return join(a, b);
}
template <TextLike T>
    requires(!std::same_as<T, Text>)
Text operator+(const T& a, Text b)
{
    return join(a, b);
}

Text write_whole(std::int64_t);  // "-12"

// Room for one more element of a list, which is now its last.
struct ListEnds {
    void* first;
    std::uint32_t size, room;
};
void* extend(ListEnds*&, std::size_t element_size);

// Elements in order. A copy is the same list: what is added to one is in the other, unless it was empty when it was copied.
template <class T>
class List {
public:
    List() = default;
    List(std::initializer_list<T> elements)
    {
        for (const auto& element : elements) push_back(element);
    }

    T* begin() const { return ends_ ? static_cast<T*>(ends_->first) : nullptr; }
    T* end() const { return begin() + size(); }
    T* data() const { return begin(); }
    std::size_t size() const { return ends_ ? ends_->size : 0; }
    bool empty() const { return size() == 0; }
    T& operator[](std::size_t index) const { return begin()[index]; }
    T& at(std::size_t index) const
    {
        assert(index < size());
        return begin()[index];
    }
    T& front() const { return *begin(); }
    T& back() const { return *(end() - 1); }

    void push_back(const T& element)
    {
        static_assert(
            std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>, "plain data only"
        );
        T copy = element;  // it may be one of ours, about to move
        new (extend(ends_, sizeof(T))) T(copy);
    }
    void append(List other)
    {
        for (std::size_t index = 0; index < other.size(); ++index) push_back(other[index]);
    }
    void clear() { ends_ = nullptr; }

    friend bool operator==(List a, List b)
    {
        if (a.size() != b.size()) return false;
        for (std::size_t index = 0; index < a.size(); ++index)
            if (!(a[index] == b[index])) return false;
        return true;
    }

private:
    ListEnds* ends_ = nullptr;
};

List<Text> write_list(const std::vector<std::string>&);

}  // namespace palier
