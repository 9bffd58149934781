//! What each piece of a page is: the structure that a screen reader walks.

use language::Language;

/// The place of an element in [`Tags`].
pub type ElementId = u32;

/// What an element is, in the words of PDF's own structure (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Document,
    Section,
    /// Level 1 is the title of the pack.
    Heading(u8),
    Paragraph,
    List,
    ListItem,
    Label,
    Body,
    Table,
    Row,
    /// Names the cells below it.
    ColumnHeader,
    /// Names the cells beside it.
    RowHeader,
    /// Names the rows that follow, over this many columns.
    GroupHeader(u8),
    Cell,
    Figure,
    Caption,
    Contents,
    ContentsItem,
    Link,
    Note,
    /// Words within another element: in a language of their own.
    Span,
}

/// One element.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    pub role: Role,
    /// None at the top of what was measured; the section it stands in becomes its parent.
    pub parent: Option<ElementId>,
    /// What a figure shows, in words.
    pub says: Option<String>,
    /// The language, where it is not that of the pack.
    pub language: Option<Language>,
}

/// Elements in reading order, those from `first` on.
#[derive(Debug, Clone, Default)]
pub struct Tags {
    /// The place of the first of them among all.
    pub first: ElementId,
    pub elements: Vec<Element>,
}

impl Tags {
    /// Adds an element and returns its place.
    pub fn add(&mut self, role: Role, parent: Option<ElementId>) -> ElementId {
        self.push(Element { role, parent, says: None, language: None })
    }

    /// Adds words in another language than those around them.
    pub fn foreign(&mut self, parent: Option<ElementId>, language: Language) -> ElementId {
        self.push(Element { role: Role::Span, parent, says: None, language: Some(language) })
    }

    /// Adds a figure with what it shows.
    pub fn figure(&mut self, parent: Option<ElementId>, says: impl Into<String>) -> ElementId {
        self.push(Element { role: Role::Figure, parent, says: Some(says.into()), language: None })
    }

    /// Adds the elements measured elsewhere, those at their top below what they stand in, and returns the new place of
    /// each.
    pub fn append(&mut self, other: Self, sections: &mut Sections) -> Vec<ElementId> {
        let mut places: Vec<ElementId> = Vec::with_capacity(other.elements.len());
        for mut element in other.elements {
            let role = element.role;
            let at_top = element.parent.is_none();
            element.parent = match element.parent {
                Some(parent) => Some(places[parent as usize]),
                None => Some(sections.parent_of(role, self)),
            };
            let place = self.push(element);
            if at_top && role == Role::Table {
                sections.table = Some(place);
            }
            places.push(place);
        }
        places
    }

    /// The place of the next element.
    pub fn next(&self) -> ElementId {
        self.first + ElementId::try_from(self.elements.len()).unwrap_or(ElementId::MAX)
    }

    /// Hands over the elements added since the last time; numbers go on.
    pub fn take(&mut self) -> Vec<Element> {
        let next = self.next();
        self.first = next;
        std::mem::take(&mut self.elements)
    }

    fn push(&mut self, element: Element) -> ElementId {
        let place = self.next();
        self.elements.push(element);
        place
    }
}

/// What is open while elements are put together.
pub struct Sections {
    document: ElementId,
    section: Option<ElementId>,
    chapter: Option<ElementId>,
    /// The table that rows measured apart from it belong to.
    table: Option<ElementId>,
}

impl Sections {
    pub fn new(document: ElementId) -> Self {
        Self { document, section: None, chapter: None, table: None }
    }

    fn parent_of(&mut self, role: Role, tags: &mut Tags) -> ElementId {
        match role {
            Role::Heading(2) => {
                self.section = Some(tags.add(Role::Section, Some(self.document)));
                self.chapter = None;
            }
            Role::Heading(3) => {
                self.chapter = Some(tags.add(Role::Section, Some(self.section.unwrap_or(self.document))));
            }
            Role::Row => return self.table.unwrap_or(self.document),
            _ => {}
        }
        self.chapter.or(self.section).unwrap_or(self.document)
    }
}
