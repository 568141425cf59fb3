#include "web/multipart.hpp"
