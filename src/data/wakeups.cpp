#include "data/wakeups.hpp"

namespace erasmi::data {

struct Wakeups::Watch {
    Watch(std::shared_ptr<Registry> owner, std::function<void()> callback)
        : registry(std::move(owner)), call(std::move(callback))
    {
        std::lock_guard lock(registry->mutex);
        registry->watches.push_back(this);
    }
    ~Watch()
    {
        std::lock_guard lock(registry->mutex);
        std::erase(registry->watches, this);
    }
    Watch(Watch const&) = delete;
    Watch& operator=(Watch const&) = delete;

    std::shared_ptr<Registry> registry;
    std::function<void()> call;
};

std::shared_ptr<void> Wakeups::add(std::function<void()> callback)
{
    return std::make_shared<Watch>(registry_, std::move(callback));
}

void Wakeups::wake()
{
    std::lock_guard lock(registry_->mutex);
    for (auto* watch : registry_->watches) watch->call();
}

} // namespace erasmi::data
