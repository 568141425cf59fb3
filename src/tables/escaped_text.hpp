// Characters that XML cannot hold, as workbooks write them: `_x000D_` (ECMA-376 part 1, 22.9.2.19).
#pragma once

#include <string>
#include <string_view>

namespace erasmi::tables {

/// With every `_xHHHH_` as the character it stands for; those of surrogates stay.
std::string unescaped_text(std::string_view text);
/// With what would be taken for such an escape, and with U+FFFE and U+FFFF, escaped; control characters are
/// left to the writer of the workbook.
std::string escaped_text(std::string_view text);

} // namespace erasmi::tables
