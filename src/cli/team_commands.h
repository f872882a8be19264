#pragma once

namespace CLI {
class App;
}

namespace vertelwerk::cli {

class Context;

/// crosstab, cooccurrence, saturation, timeline, negative-cases.
void addCounts(CLI::App& program, Context& context);
/// package: a coder's work out, and in again.
void addPackage(CLI::App& program, Context& context);
/// freeze, reconcile, decisions.
void addReconciling(CLI::App& program, Context& context);

}  // namespace vertelwerk::cli
