// The guided association of a tenant (W3, R43 to R46): what to do on Microsoft's pages, one step at a time.
//
// It only describes those pages. It never asks for a password.
#pragma once

#include "present/guided_walk.h"
#include "present/view.h"

namespace palier {

// For a tenant of the company. Nothing for the one that the account was created with, or where the edition has no such rule.
std::optional<GuidedWalk> present_tenant_walk(const Scene&, const Id& tenant);

}  // namespace palier
