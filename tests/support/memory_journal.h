// Keeps entries in memory and answers only when told to, so that tests can look at the time in between.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/journal.h"

namespace palier {

struct MemoryJournal : Journal {
    std::vector<Entry> kept;
    State records;  // what the last transaction left
    std::vector<std::function<void()>> answers;
    std::string broken;  // not empty: what every write fails with

    void append(
        const Entry& entry, const State&, const State& after, std::function<void(const Result<Done>&)> answer
    ) override
    {
        answers.push_back([this, entry, after, answer] {
            if (!broken.empty()) return answer(fail(broken));
            kept.push_back(entry);
            records = after;
            answer(Done{});
        });
    }

    void erase(const Entry& entry, std::function<void(const Result<Done>&)> answer) override
    {
        answers.push_back([this, entry, answer] {
            kept = {entry};
            records = {};
            answer(Done{});
        });
    }

    void answer_all()
    {
        for (auto& answer : std::exchange(answers, {})) answer();
    }
};

}  // namespace palier
