// The fixture of the index's tests: a few records and what is found of them.
#pragma once

#include "search/index.hpp"
#include "search/writer.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace erasmi::search {

class Finding : public ::testing::Test {
protected:
    std::filesystem::path folder =
        std::filesystem::path(::testing::TempDir()) /
        (std::string("index-") + ::testing::UnitTest::GetInstance()->current_test_info()->name());
    std::unique_ptr<Index> index;

    void SetUp() override
    {
        std::filesystem::remove_all(folder);
        index = std::make_unique<Index>(folder);
    }

    static Record record(std::string id, Language language, std::string title, std::string body = "",
                         std::vector<std::string> tags = {})
    {
        return {.id = std::move(id),
                .texts = {{language, std::move(title), std::move(body)}},
                .tags = std::move(tags),
                .readers = {std::string(everybody)}};
    }

    void put(std::initializer_list<Record> records)
    {
        auto& writer = index->writer();
        for (auto const& each : records) writer.learn(each);
        for (auto const& each : records) {
            writer.remove("practice", each.id);
            writer.add("practice", each);
        }
        writer.commit(1);
    }

    std::vector<std::string> ids(Query const& query) const
    {
        std::vector<std::string> ids;
        for (auto const& hit : index->find(query).hits) ids.push_back(hit.id);
        return ids;
    }
    std::vector<std::string> ids(std::string text, Language language = Language::en) const
    {
        return ids(Query{.text = std::move(text), .language = language});
    }
};

} // namespace erasmi::search
