#include "web/kept.hpp"

#include "web/site.hpp"

namespace erasmi::web {

std::shared_ptr<Kept> kept_things() { return std::make_shared<Kept>(std::size_t{16} << 20); }

} // namespace erasmi::web
