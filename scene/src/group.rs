use crate::{Error, FillRule, Node, Role, number, path};
use kurbo::{Affine, BezPath};

/// Nodes that share a meaning, a transform, a clip or an opacity; painted in order, the first one
/// undermost.
///
/// `transform` maps the children's coordinates to the parent's; `clip` is in the children's
/// coordinates. An opacity below 1 applies to the group as a whole, as if painted on a sheet of its
/// own.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    role: Role,
    label: Option<String>,
    transform: Affine,
    clip: Option<BezPath>,
    clip_rule: FillRule,
    opacity: f64,
    children: Vec<Node>,
}

impl Group {
    /// An empty group.
    #[must_use]
    pub fn new(role: Role) -> Self {
        Self {
            role,
            label: None,
            transform: Affine::IDENTITY,
            clip: None,
            clip_rule: FillRule::NonZero,
            opacity: 1.0,
            children: Vec::new(),
        }
    }

    /// Sets a human-readable name, such as `"x"` for an axis; any text is fine.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Sets the map from the children's coordinates to the parent's. One that cannot be inverted,
    /// such as a scale of 0, leaves nothing to see.
    ///
    /// # Errors
    /// When a coefficient is not finite.
    pub fn with_transform(mut self, transform: Affine) -> Result<Self, Error> {
        self.transform = number::transform(transform)?;
        Ok(self)
    }

    /// Shows the children only inside `clip`, in the children's coordinates; nothing at all when it
    /// encloses no area. Inside is by the non-zero rule unless [`Group::with_clip_rule`] says
    /// otherwise.
    ///
    /// # Errors
    /// When a coordinate is not finite or the path does not start with a move-to.
    pub fn with_clip(mut self, clip: &BezPath) -> Result<Self, Error> {
        self.clip = Some(path::checked(clip)?);
        Ok(self)
    }

    /// Sets the rule that says what is inside the clip.
    #[must_use]
    pub fn with_clip_rule(mut self, rule: FillRule) -> Self {
        self.clip_rule = rule;
        self
    }

    /// Sets the opacity of the group as a whole, 0 to 1.
    ///
    /// # Errors
    /// When it lies outside 0..=1.
    pub fn with_opacity(mut self, opacity: f64) -> Result<Self, Error> {
        self.opacity = number::unit("opacity", opacity)?;
        Ok(self)
    }

    /// Adds a node above the others.
    #[must_use]
    pub fn with_child(mut self, child: impl Into<Node>) -> Self {
        self.push(child);
        self
    }

    /// Adds nodes above the others.
    #[must_use]
    pub fn with_children(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.children.extend(children);
        self
    }

    /// Adds a node above the others.
    pub fn push(&mut self, child: impl Into<Node>) {
        self.children.push(child.into());
    }

    /// What the group means.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    /// Its human-readable name.
    #[must_use]
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// The map from the children's coordinates to the parent's.
    #[must_use]
    pub fn transform(&self) -> Affine {
        self.transform
    }

    /// Where the children show, in their own coordinates; everywhere when there is none.
    #[must_use]
    pub fn clip(&self) -> Option<&BezPath> {
        self.clip.as_ref()
    }

    /// The rule that says what is inside the clip.
    #[must_use]
    pub fn clip_rule(&self) -> FillRule {
        self.clip_rule
    }

    /// The opacity of the whole, 0 to 1.
    #[must_use]
    pub fn opacity(&self) -> f64 {
        self.opacity
    }

    /// The children, undermost first.
    #[must_use]
    pub fn children(&self) -> &[Node] {
        &self.children
    }

    /// All groups of a role in this tree, this one included, in paint order.
    #[must_use]
    pub fn find_all(&self, role: Role) -> Vec<&Group> {
        let mut found = Vec::new();
        let mut open = vec![self];
        while let Some(group) = open.pop() {
            if group.role == role {
                found.push(group);
            }
            open.extend(group.children.iter().rev().filter_map(|child| match child {
                Node::Group(group) => Some(group),
                _ => None,
            }));
        }
        found
    }
}

/// Trees of any depth are dropped without recursion, so that none can exhaust the stack.
impl Drop for Group {
    fn drop(&mut self) {
        let mut open = std::mem::take(&mut self.children);
        while let Some(node) = open.pop() {
            if let Node::Group(mut group) = node {
                open.append(&mut group.children);
            }
        }
    }
}
