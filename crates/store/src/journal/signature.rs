//! Who really wrote an entry: each workstation signs its own with a key pair that it keeps (Ed25519). Nobody vouches for the
//! keys: what is proved is that entries under one fingerprint come from one workstation, which its owner can read there.

use std::path::Path;

use openssl::error::ErrorStack;
use openssl::pkey::{Id, PKey, Private};
use openssl::sign::{Signer as Signing, Verifier};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::file::write_secret;

/// Bytes of a secret key.
pub const SECRET: usize = 32;

/// What an entry says of itself, as far as a signature covers it: its hash covers the rest.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// Its hash.
    pub hash: &'a [u8],
    /// When, as stored.
    pub at: &'a str,
    /// Who.
    pub author: &'a str,
    /// On which workstation.
    pub station: &'a str,
    /// What for, as stored.
    pub intent: &'a str,
}

impl Signed<'_> {
    /// What is signed: every field preceded by its length, so that none can flow into the next.
    fn message(&self) -> Vec<u8> {
        let mut message = b"probant entry 1\0".to_vec();
        for field in
            [self.hash, self.at.as_bytes(), self.author.as_bytes(), self.station.as_bytes(), self.intent.as_bytes()]
        {
            message.extend_from_slice(&(field.len() as u64).to_be_bytes());
            message.extend_from_slice(field);
        }
        message
    }

    /// Whether `signature` over this is one by the key.
    #[must_use]
    pub fn is_by(&self, public_key: &[u8], signature: &[u8]) -> bool {
        let verified = PKey::public_key_from_raw_bytes(public_key, Id::ED25519)
            .and_then(|key| Verifier::new_without_digest(&key)?.verify_oneshot(signature, &self.message()));
        verified.unwrap_or(false)
    }
}

/// The key pair of a workstation.
#[derive(Clone)]
pub struct Signer {
    key: PKey<Private>,
    public: Vec<u8>,
}

impl Signer {
    /// The pair of a secret key.
    ///
    /// # Errors
    /// [`Error::Value`] for bytes that are none.
    pub fn of(secret: &[u8]) -> Result<Self> {
        let key = PKey::private_key_from_raw_bytes(secret, Id::ED25519).map_err(unsound)?;
        let public = key.raw_public_key().map_err(unsound)?;
        Ok(Self { key, public })
    }

    /// The pair whose secret key is kept at `path`, where it is made the first time: its owner's alone from its first byte
    /// on.
    ///
    /// # Errors
    /// Those of reading and writing, or [`Error::Value`] for a file that holds no key.
    pub fn kept_at(path: &Path) -> Result<Self> {
        if path.exists() {
            let text = Zeroizing::new(std::fs::read_to_string(path).map_err(|e| Error::file(path, e))?);
            let secret = Zeroizing::new(hex::decode(text.trim()).unwrap_or_default());
            return Self::of(&secret);
        }
        let secret = Self::secret()?;
        let text = Zeroizing::new(hex::encode(secret.as_slice()));
        write_secret(path, text.as_bytes())?;
        Self::of(secret.as_slice())
    }

    /// A new secret key.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn secret() -> Result<Zeroizing<[u8; SECRET]>> {
        let mut secret = Zeroizing::new([0; SECRET]);
        getrandom::fill(secret.as_mut()).map_err(|e| Error::Value(e.to_string()))?;
        Ok(secret)
    }

    /// The public key, 32 bytes.
    #[must_use]
    pub fn public_key(&self) -> &[u8] {
        &self.public
    }

    /// The signature of an entry, 64 bytes.
    ///
    /// # Errors
    /// Those of the library.
    pub fn sign(&self, signed: &Signed) -> Result<Vec<u8>> {
        Signing::new_without_digest(&self.key)
            .and_then(|mut signing| signing.sign_oneshot_to_vec(&signed.message()))
            .map_err(unsound)
    }
}

fn unsound(error: ErrorStack) -> Error {
    Error::Value(error.to_string())
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signer({})", fingerprint(&self.public))
    }
}

impl PartialEq for Signer {
    fn eq(&self, other: &Self) -> bool {
        self.public == other.public
    }
}

impl Eq for Signer {}

/// A public key as people compare it: 16 hexadecimal digits of its SHA-256, by fours.
#[must_use]
pub fn fingerprint(public_key: &[u8]) -> String {
    let digits = hex::encode_upper(&Sha256::digest(public_key)[..8]);
    let groups: Vec<&str> = (0..4).filter_map(|n| digits.get(n * 4..n * 4 + 4)).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: Signed = Signed { hash: &[7; 32], at: "2026-11-25", author: "Claire", station: "p1", intent: "{}" };

    /// The first test of RFC 8032, section 7.1: its secret key has this public key.
    #[test]
    fn keys_are_those_of_the_standard() {
        let secret = hex::decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").expect("hex");
        let public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        assert_eq!(hex::encode(Signer::of(&secret).expect("a key").public_key()), public);
        assert!(Signer::of(&[1, 2, 3]).is_err());
    }

    #[test]
    fn a_key_is_made_once_and_is_its_owners_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("signing.key");
        let first = Signer::kept_at(&path).expect("made");
        assert_eq!(Signer::kept_at(&path).expect("read"), first);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).expect("a file").permissions().mode() & 0o077, 0);
        }
        std::fs::write(&path, "rien").expect("written");
        assert!(Signer::kept_at(&path).is_err(), "no other key takes its place unasked");
    }

    #[test]
    fn a_signature_holds_for_its_entry_and_its_key_alone() {
        let signer = Signer::of(Signer::secret().expect("bytes").as_slice()).expect("a key");
        let other = Signer::of(Signer::secret().expect("bytes").as_slice()).expect("a key");
        let signature = signer.sign(&ENTRY).expect("signed");
        assert!(ENTRY.is_by(signer.public_key(), &signature));
        assert!(!ENTRY.is_by(other.public_key(), &signature));
        assert!(!ENTRY.is_by(&[], &signature) && !ENTRY.is_by(signer.public_key(), &[]));
        for altered in [
            Signed { hash: &[8; 32], ..ENTRY },
            Signed { at: "2026-11-26", ..ENTRY },
            Signed { author: "Karim", ..ENTRY },
            Signed { station: "p2", ..ENTRY },
            Signed { author: "Clair", station: "ep1", ..ENTRY },
            Signed { intent: "{ }", ..ENTRY },
        ] {
            assert!(!altered.is_by(signer.public_key(), &signature), "{altered:?}");
        }
        assert_eq!(fingerprint(signer.public_key()).len(), 19);
        assert!(!format!("{signer:?}").contains(&hex::encode(signer.public_key())));
    }
}
