//! A file that another program holds: a matter of Windows, which refuses to rename over it.

use std::io;
use std::time::Duration;

/// How long to wait between tries, in all about a second.
pub fn waits() -> impl Iterator<Item = Duration> {
    [10, 30, 60, 100, 200, 300, 300].into_iter().map(Duration::from_millis)
}

/// Whether a failure says that another program holds the file, for now.
pub fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && error.raw_os_error().is_some_and(is_held_code)
}

/// `ERROR_ACCESS_DENIED`, `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`, `ERROR_USER_MAPPED_FILE`.
fn is_held_code(code: i32) -> bool {
    [5, 32, 33, 1224].contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_held_is_told_from_one_that_is_refused() {
        assert!([5, 32, 33, 1224].into_iter().all(is_held_code));
        // ERROR_FILE_NOT_FOUND, ERROR_DISK_FULL, ERROR_ALREADY_EXISTS.
        assert!(![2, 112, 183].into_iter().any(is_held_code));
        assert!((900..1100).contains(&waits().sum::<Duration>().as_millis()));
        if cfg!(unix) {
            assert!(!is_held(&io::Error::from_raw_os_error(5)), "an input or output error, on Unix");
        }
    }
}
