//! Writes the JavaScript glue for a compiled module: `mubin-bindgen <input.wasm> <output folder>`.

use std::env;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, output] = arguments.as_slice() else {
        return fail("usage: mubin-bindgen <input.wasm> <output folder>");
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input);
    bindgen.typescript(true);
    bindgen.omit_default_module_path(true);
    // The package starts a fresh instance after a crash; see `www/lib/instance.ts`.
    bindgen.reset_state_function(true);
    if let Err(error) = bindgen.web(true) {
        return fail(&format!("{error:?}"));
    }
    match bindgen.generate(output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("{error:?}")),
    }
}

#[allow(clippy::print_stderr, reason = "a command's errors go to standard error")]
fn fail(message: &str) -> ExitCode {
    eprintln!("mubin-bindgen: {message}");
    ExitCode::FAILURE
}
