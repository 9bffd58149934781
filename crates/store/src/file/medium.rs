//! Where a dossier lies: SQLite's write-ahead log shares memory between programs, which no network drive does.

use std::path::Path;

/// What a file lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// A disk, a stick or a card of this workstation.
    Local,
    /// A share of another machine, or a file system that does not tell.
    Network,
}

impl Medium {
    /// What the file at `path` lies on; local where the system cannot say.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        if is_remote(path) { Self::Network } else { Self::Local }
    }
}

#[cfg(target_os = "linux")]
fn is_remote(path: &Path) -> bool {
    rustix::fs::statfs(path).is_ok_and(|found| is_remote_kind(found.f_type as u64 & 0xFFFF_FFFF))
}

/// Whether this number of `statfs(2)` names a file system served by another machine. FUSE carries local and remote ones
/// alike (sshfs, davfs): what is safe for the one is safe for the other.
#[cfg(target_os = "linux")]
fn is_remote_kind(kind: u64) -> bool {
    const NFS: u64 = 0x6969;
    const SMB: u64 = 0x517B;
    const CIFS: u64 = 0xFF53_4D42;
    const SMB2: u64 = 0xFE53_4D42;
    const NCP: u64 = 0x564C;
    const AFS: u64 = 0x5346_414F;
    const CODA: u64 = 0x7375_7245;
    const CEPH: u64 = 0x00C3_6400;
    const PLAN_9: u64 = 0x0102_1997;
    const FUSE: u64 = 0x6573_5546;
    [NFS, SMB, CIFS, SMB2, NCP, AFS, CODA, CEPH, PLAN_9, FUSE].contains(&kind)
}

/// Windows spells a share, and a letter mapped to one, as `\\?\UNC\server\share` once the path is resolved.
#[cfg(windows)]
fn is_remote(path: &Path) -> bool {
    use std::path::{Component, Prefix};
    let resolved = std::fs::canonicalize(path).unwrap_or_else(|_| path.into());
    matches!(
        resolved.components().next(),
        Some(Component::Prefix(p)) if matches!(p.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    )
}

#[cfg(not(any(target_os = "linux", windows)))]
fn is_remote(_: &Path) -> bool {
    false
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn shares_are_told_from_disks() {
        for share in [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546] {
            assert!(is_remote_kind(share), "{share:x}");
        }
        for disk in [0xEF53, 0x9123_683E, 0x5846_5342, 0x0102_1994, 0x794C_7630, 0x4D44] {
            assert!(!is_remote_kind(disk), "ext4, btrfs, xfs, tmpfs, overlay, fat: {disk:x}");
        }
        assert_eq!(Medium::of(Path::new("/nowhere/at/all")), Medium::Local);
    }
}
