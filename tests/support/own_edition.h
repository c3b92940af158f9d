// Edition files of a person's own, as small as an edition can be.
#pragma once

#include <string>

#include "core/state.h"

namespace palier {

// One tier, "gold", whose figure is not known.
inline std::string write_own_edition(
    const std::string& id = "2027.1",
    const std::string& programme = "marketplace-rewards",
    const std::string& from = "2027-01-01"
)
{
    return R"({"format": "palier.edition", "formatVersion": 1, "id": ")" + id + R"(", "programme": ")" +
           programme + R"(", "inForce": {"from": ")" + from + R"(", "citations": [], "confidence": "inferred"},
 "sources": [], "statements": [{"number": "R1", "citations": [], "confidence": "inferred"}],
 "facts": [{"id": "company.billed-sales", "type": "money", "owner": "company", "unit": "USD"}],
 "rules": [], "periods": [], "categories": [{"id": "list", "transactable": false}], "options": [], "offerTypes": [],
 "stores": [], "offerStates": [{"id": "draft", "earns": false}], "offerTransitions": [], "roles": [],
 "ladder": {"complete": true, "currency": "USD", "window": {"value": null, "citations": [], "confidence": "inferred"},
  "tiers": [{"id": "gold", "anyOf": [{"id": "billed-sales", "fact": "company.billed-sales",
   "threshold": {"value": null, "citations": [], "confidence": "inferred"}}], "citations": [], "confidence": "inferred"}]},
 "benefits": [], "benefitsComplete": false,
 "contact": {"minimum": 1, "maximum": {"value": null, "citations": [], "confidence": "inferred"},
  "citations": [], "confidence": "inferred"},
 "revocationReasons": [], "unknowns": []})";
}

inline OwnEdition
make_own_edition(const Id& id = "2027.1", const std::string& programme = "marketplace-rewards")
{
    return {id, id + ".json", write_own_edition(id, programme)};
}

inline OwnThreshold make_own_threshold(const Id& edition, const Id& tier, std::int64_t dollars)
{
    return {
        own_threshold_id(edition, tier, "billed-sales"),
        edition,
        tier,
        "billed-sales",
        Money{dollars * 100, "USD"},
        std::nullopt
    };
}

}  // namespace palier
