//! Bytes compressed while they are written, so that a long file never stands in memory whole.

use std::io::{Error, Result, Write};

use miniz_oxide::deflate::core::{CompressorOxide, create_comp_flags_from_zip_params};
use miniz_oxide::deflate::stream::deflate;
use miniz_oxide::{MZFlush, MZStatus};

/// Compressed bytes, of which more may come. The same bytes come out on any processor.
pub struct Deflated {
    compressor: Box<CompressorOxide>,
    packed: Vec<u8>,
    size: u64,
}

impl Default for Deflated {
    fn default() -> Self {
        // Fast, with the header that the filter of a stream expects.
        let compressor = Box::new(CompressorOxide::new(create_comp_flags_from_zip_params(3, 1, 0)));
        Self { compressor, packed: Vec::new(), size: 0 }
    }
}

impl Deflated {
    /// How many bytes were written.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// The compressed bytes, once they have ended.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.packed
    }

    /// Nothing more comes.
    ///
    /// # Errors
    /// None, but for memory that is full.
    pub fn end(mut self) -> store::Result<Self> {
        let broken = |error: Error| store::Error::Value(error.to_string());
        while self.push(&[], MZFlush::Finish).map_err(broken)?.1 != MZStatus::StreamEnd {}
        Ok(self)
    }

    /// How many bytes were taken, and how things stand.
    fn push(&mut self, bytes: &[u8], flush: MZFlush) -> Result<(usize, MZStatus)> {
        let mut room = [0; 1 << 14];
        let done = deflate(&mut self.compressor, bytes, &mut room, flush);
        self.packed.extend_from_slice(&room[..done.bytes_written]);
        let status = done.status.map_err(|error| Error::other(format!("{error:?}")))?;
        Ok((done.bytes_consumed, status))
    }
}

impl Write for Deflated {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let mut taken = 0;
        // What was written before may have to come out first.
        while taken < bytes.len() {
            taken += self.push(&bytes[taken..], MZFlush::None)?.0;
        }
        self.size += taken as u64;
        Ok(taken)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_pieces_comes_out_whole() {
        // Little of it can be compressed, so that what comes out fills its room again and again.
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        let bytes: Vec<u8> = (0..500_000).map(|_| next()).collect();
        let mut packed = Deflated::default();
        for piece in bytes.chunks(70_001) {
            packed.write_all(piece).expect("written");
        }
        let packed = packed.end().expect("ended");
        assert_eq!(packed.size(), 500_000);
        let plain = miniz_oxide::inflate::decompress_to_vec_zlib(packed.bytes()).expect("what was compressed");
        assert!(plain == bytes);
    }
}
