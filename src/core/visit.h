// What is called with each element while a visit lasts. It refers to what the caller has and copies nothing; std::function would, and is
// compiled anew for every lambda.
#pragma once

#include <utility>

namespace palier {

template <class... Arguments>
class Visit {
public:
    template <class Function>
    Visit(const Function& function)
        : function_{&function}, call_{[](const void* called, Arguments... arguments) {
              (*static_cast<const Function*>(called))(std::forward<Arguments>(arguments)...);
          }}
    {
    }

    void operator()(Arguments... arguments) const { call_(function_, std::forward<Arguments>(arguments)...); }

private:
    const void* function_;
    void (*call_)(const void*, Arguments...);
};

}  // namespace palier
