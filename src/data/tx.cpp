#include "data/tx.hpp"

#include "data/events.hpp"

namespace erasmi::data {

void Tx::append(NewEvent const& event)
{
    events::append(*this, event);
    wake_after_commit();
}

} // namespace erasmi::data
