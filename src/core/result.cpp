#include "core/result.h"

namespace palier {

Error fail(std::string_view code, GivenValues values)
{
    return {std::string{code}, make_values(values)};
}

}  // namespace palier
