//! Tables of named cases, what Unicode's test files say, and invariants on random strings.

mod invariants;
mod tables;
mod unicode;
