#include "papers/pdf/artifacts.hpp"

#include <memory>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace erasmi::papers::setting {

namespace {

class Artifacts : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(QPDFTokenizer::Token const& token) override
    {
        bool begins = token.getType() == QPDFTokenizer::tt_name && token.getValue() == "/Private";
        if (!begins && !is_inside_) return writeToken(token);
        is_inside_ = true;
        if (token.isWord("BDC")) {
            write("/Artifact BMC");
            is_inside_ = false;
        }
    }

private:
    bool is_inside_ = false; ///< between the name and its operator
};

} // namespace

void make_artifacts(QPDFPageObjectHelper& page) { page.addContentTokenFilter(std::make_shared<Artifacts>()); }

} // namespace erasmi::papers::setting
