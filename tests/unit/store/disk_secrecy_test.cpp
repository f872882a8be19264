#include "store/disk_secrecy.h"

#include "unit/store/support.h"

#include <fstream>

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::Eq;

/// A device as the kernel shows it.
void makeDevice(const fs::path& folder, const std::string& uuid) {
    fs::create_directories(folder / "dm");
    std::ofstream(folder / "dm" / "uuid") << uuid << '\n';
}

TEST(DiskSecrecyOf, AnEncryptedMappingIsEncrypted) {
    TempDir dir;
    makeDevice(dir / "253:0", "CRYPT-LUKS2-0123-root");
    EXPECT_THAT(diskSecrecy(dir / "253:0", "ext4"), Eq(DiskSecrecy::Encrypted));
}

TEST(DiskSecrecyOf, AVolumeOnAnEncryptedMappingIsEncrypted) {
    TempDir dir;
    makeDevice(dir / "253:1", "LVM-abc");
    makeDevice(dir / "253:1" / "slaves" / "dm-0", "CRYPT-LUKS2-0123-root");
    EXPECT_THAT(diskSecrecy(dir / "253:1", "ext4"), Eq(DiskSecrecy::Encrypted));
}

TEST(DiskSecrecyOf, APlainDiskIsPlainAndAnUnknownOneUnknown) {
    TempDir dir;
    fs::create_directories(dir / "8:1");
    EXPECT_THAT(diskSecrecy(dir / "8:1", "ext4"), Eq(DiskSecrecy::Plain));
    EXPECT_THAT(diskSecrecy(dir / "0:42", "overlay"), Eq(DiskSecrecy::Unknown));
    EXPECT_THAT(diskSecrecy(dir / "0:42", "fuse.gocryptfs"), Eq(DiskSecrecy::Encrypted));
}

}  // namespace
}  // namespace vertelwerk::store::testing
