//! Scenes that every backend must draw, and the checks on what it makes of them.
