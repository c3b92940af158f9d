// Lets a failed check show the words of a Text.
#pragma once

#include <doctest/doctest.h>

#include "present/text.h"

namespace doctest {

template <>
struct StringMaker<palier::Text> {
    static String convert(palier::Text text) { return text.c_str(); }
};

}  // namespace doctest
