#include "web/memory.hpp"

#include "web/site.hpp"

namespace erasmi::web {

std::shared_ptr<Memory> new_memory() { return std::make_shared<Memory>(); }

} // namespace erasmi::web
