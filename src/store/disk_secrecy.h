#pragma once

#include "vertelwerk/store/collection.h"

#include <filesystem>
#include <string_view>

namespace vertelwerk::store {

/// The same from what the kernel tells of a device.
/// @param device  its folder below /sys/dev/block: a mapping says what it maps in dm/uuid, and lists the
///                devices below it in slaves/
/// @param type    the mount table's name of the file system
[[nodiscard]] DiskSecrecy diskSecrecy(const std::filesystem::path& device, std::string_view type);

}  // namespace vertelwerk::store
