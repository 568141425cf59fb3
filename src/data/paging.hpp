// Lists page by key: who asks for one row more than a page holds knows whether another page follows.
#pragma once

#include <cstddef>
#include <iterator>
#include <vector>

namespace erasmi::data {

/// Takes away what was read beyond `page_size`; true when there was something, so that the last row left is
/// the key of the next page.
template <class Row>
bool take_surplus(std::vector<Row>& rows, std::ptrdiff_t page_size)
{
    if (std::ssize(rows) <= page_size) return false;
    rows.erase(rows.begin() + page_size, rows.end());
    return true;
}

} // namespace erasmi::data
