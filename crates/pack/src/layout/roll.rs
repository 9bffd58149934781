//! The blocks of a pack, in the order of its pages. They stand packed, some at a time, and are unpacked to be measured:
//! a pack of any length takes little room.

use std::sync::Arc;

use language::Language;
use serde::{Deserialize, Serialize};
use store::Result;

use super::sheet::Sheet;
use super::strip::LineBox;
use super::table::{self, Frame};
use super::tag::Tags;
use super::{Measure, flow};
use crate::block::{Block, Cell, Column, Group, Table};

/// Blocks, or rows of a table, measured at a time by one thread.
const BATCH: usize = 32;

/// Measured pieces.
pub type Measured = (Tags, Vec<LineBox>);

/// What is measured as one. Tables are parted: a long one is measured by many threads.
#[derive(Serialize, Deserialize)]
enum Piece {
    Block(Block),
    /// The header of a table, by its place among the frames of the batch.
    Head(usize),
    /// Some rows of a group.
    Rows(usize, Group),
}

/// Pieces that one thread measures, on one paper.
pub struct Batch {
    pub sheet: Sheet,
    frames: Vec<Arc<Frame>>,
    packed: Box<[u8]>,
}

impl Batch {
    /// Measures the pieces; the result does not depend on how many threads there are.
    ///
    /// # Errors
    /// None, but for memory that does not keep what was put there.
    pub fn measure(&self, language: Language) -> Result<Measured> {
        let mut measure = Measure::new(self.sheet, language);
        let mut all = Vec::new();
        let plain = lz4_flex::decompress_size_prepended(&self.packed).map_err(broken)?;
        for piece in postcard::from_bytes::<Vec<Piece>>(&plain).map_err(broken)? {
            match piece {
                Piece::Block(block) => all.extend(flow::strips(&mut measure, &block)),
                Piece::Head(frame) => all.push(self.frames[frame].head(&mut measure).1),
                Piece::Rows(frame, rows) => all.extend(self.frames[frame].rows(&mut measure, None, &rows)),
            }
        }
        Ok((measure.tags, all))
    }
}

fn broken(error: impl std::fmt::Display) -> store::Error {
    store::Error::Value(error.to_string())
}

/// Blocks, packed.
pub struct BlockStream {
    language: Language,
    sheet: Sheet,
    batches: Vec<Batch>,
    open: Vec<Piece>,
    frames: Vec<Arc<Frame>>,
    room: usize,
}

impl BlockStream {
    /// Nothing yet, on upright paper.
    pub fn new(language: Language) -> Self {
        let (batches, open, frames) = (Vec::new(), Vec::new(), Vec::new());
        Self { language, sheet: Sheet::default(), batches, open, frames, room: BATCH }
    }

    /// Nothing yet, on the paper of this one: to be appended to it.
    pub fn beside(&self) -> Self {
        Self { sheet: self.sheet, ..Self::new(self.language) }
    }

    /// Adds a block.
    ///
    /// # Errors
    /// None, but for memory that is full.
    pub fn push(&mut self, block: Block) -> Result<()> {
        match block {
            Block::Paper(sheet) if sheet == self.sheet => Ok(()),
            Block::Paper(sheet) => {
                self.pack()?;
                self.sheet = sheet;
                Ok(())
            }
            Block::Table(Table { columns, groups }) => self.table(columns, groups),
            other => self.put(Piece::Block(other), 1),
        }
    }

    /// Adds blocks.
    ///
    /// # Errors
    /// As [`BlockStream::push`].
    pub fn extend(&mut self, blocks: impl IntoIterator<Item = Block>) -> Result<()> {
        blocks.into_iter().try_for_each(|block| self.push(block))
    }

    /// Adds what was put together beside it.
    ///
    /// # Errors
    /// As [`BlockStream::push`].
    pub fn append(&mut self, mut other: Self) -> Result<()> {
        self.pack()?;
        other.pack()?;
        self.sheet = other.sheet;
        self.batches.append(&mut other.batches);
        Ok(())
    }

    /// All of it, in batches.
    ///
    /// # Errors
    /// As [`BlockStream::push`].
    pub fn finish(mut self) -> Result<Vec<Batch>> {
        self.pack()?;
        Ok(self.batches)
    }

    fn table(&mut self, columns: Vec<Column>, groups: Vec<Group>) -> Result<()> {
        let sample = groups.iter().flat_map(|group| &group.rows);
        let frame = Arc::new(Frame::new(columns, sample, self.sheet, self.language));
        self.head(&frame)?;
        for Group { title, rows, total } in groups {
            let mut part = Group { title, ..Group::default() };
            for row in rows {
                if part.rows.len() == BATCH {
                    self.rows(&frame, std::mem::take(&mut part))?;
                }
                part.rows.push(row);
            }
            // A group without rows still has its title and its total.
            self.rows(&frame, Group { total, ..part })?;
        }
        Ok(())
    }

    fn head(&mut self, frame: &Arc<Frame>) -> Result<()> {
        let place = self.frame(frame);
        self.put(Piece::Head(place), 1)
    }

    fn rows(&mut self, frame: &Arc<Frame>, rows: Group) -> Result<()> {
        let (place, weight) = (self.frame(frame), rows.rows.len().max(1));
        self.put(Piece::Rows(place, rows), weight)
    }

    /// The place of a frame among those of the open batch.
    fn frame(&mut self, frame: &Arc<Frame>) -> usize {
        self.frames.iter().position(|known| Arc::ptr_eq(known, frame)).unwrap_or_else(|| {
            self.frames.push(Arc::clone(frame));
            self.frames.len() - 1
        })
    }

    fn put(&mut self, piece: Piece, weight: usize) -> Result<()> {
        self.open.push(piece);
        self.room = self.room.saturating_sub(weight);
        if self.room == 0 { self.pack() } else { Ok(()) }
    }

    fn pack(&mut self) -> Result<()> {
        if !self.open.is_empty() {
            let plain = postcard::to_allocvec(&std::mem::take(&mut self.open)).map_err(broken)?;
            // Without the room for what could not have been compressed.
            let packed = lz4_flex::compress_prepend_size(&plain).into_boxed_slice();
            self.batches.push(Batch { sheet: self.sheet, frames: std::mem::take(&mut self.frames), packed });
        }
        self.room = BATCH;
        Ok(())
    }
}

/// A long table, row by row.
pub struct LongTable {
    columns: Vec<Column>,
    /// Rows that tell how wide the columns are to be, or that wait for others.
    waiting: Vec<Vec<Cell>>,
    frame: Option<Arc<Frame>>,
    roll: BlockStream,
    /// How many rows it has.
    pub count: usize,
}

impl LongTable {
    /// A table of these columns, to be appended to `roll`.
    pub fn new(columns: Vec<Column>, roll: &BlockStream) -> Self {
        Self { columns, waiting: Vec::new(), frame: None, roll: roll.beside(), count: 0 }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// As [`BlockStream::push`].
    pub fn push(&mut self, row: Vec<Cell>) -> Result<()> {
        self.count += 1;
        self.waiting.push(row);
        if self.waiting.len() >= if self.frame.is_some() { BATCH } else { table::SAMPLE } {
            self.pass_on()?;
        }
        Ok(())
    }

    fn pass_on(&mut self) -> Result<()> {
        let rows = std::mem::take(&mut self.waiting);
        let Some(frame) = &self.frame else {
            let frame =
                Arc::new(Frame::new(std::mem::take(&mut self.columns), &rows, self.roll.sheet, self.roll.language));
            self.roll.head(&frame)?;
            self.frame = Some(Arc::clone(&frame));
            return rows.chunks(BATCH).try_for_each(|some| {
                let rows = some.to_vec();
                self.roll.rows(&frame, Group { rows, ..Group::default() })
            });
        };
        let frame = Arc::clone(frame);
        self.roll.rows(&frame, Group { rows, ..Group::default() })
    }

    /// The whole table.
    ///
    /// # Errors
    /// As [`BlockStream::push`].
    pub fn finish(mut self) -> Result<BlockStream> {
        if !self.waiting.is_empty() || self.frame.is_none() {
            self.pass_on()?;
        }
        Ok(self.roll)
    }
}
