//! The Rust example of the readme compiles, and does what it says.

use std::error::Error;

#[test]
fn the_example_does_what_it_says() -> Result<(), Box<dyn Error>> {
    // The example, as it stands in the readme.
    use mubin::{Document, FindOptions, FoldOptions, Lexicon, normalize};

    assert_eq!(normalize("إلى مَدْرَسَةٍ", FoldOptions::SEARCH), "الي مدرسه");

    let document = Document::new("زرت إدلب. وفي ادلب سوق.")?;
    let matches = document.find(&["إدلب"], FindOptions::default(), Lexicon::bundled())?;
    assert_eq!(matches.len(), 2);
    // Its end.
    Ok(())
}

#[test]
fn the_example_is_that_of_the_readme() {
    let between = |text: &'static str, from: &str, to: &str| {
        let (_, rest) = text.split_once(from).expect("its beginning");
        let (part, _) = rest.split_once(to).expect("its end");
        part.lines().map(str::trim_start).collect::<Vec<_>>().join("\n").trim().to_owned()
    };
    let shown = between(include_str!("../README.md"), "```rust\n", "```");
    let run = between(include_str!("readme.rs"), "as it stands in the readme.\n", "// Its end.");
    assert_eq!(shown, run);
}
