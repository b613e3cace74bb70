namespace ModelDsl.Runtime;

/// <summary>The report's style sheet. The two schemes differ in the variables alone.</summary>
internal static class ReportStyle
{
    public const string Css =
        """
        :root {
          --ground: #f7f7f5; --card: #fff; --ink: #1c1e21; --soft: #666b73; --rule: #e3e4e6;
          --c0: #2a6fdb; --c1: #d9622b; --good: #1f7a4d; --bad: #c0362c; --on-strong: #fff;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14161a; --card: #1d2026; --ink: #e8e9eb; --soft: #9aa0a9; --rule: #31353d;
            --c0: #6aa5ff; --c1: #ff9c66; --good: #5cc492; --bad: #ff857a; --on-strong: #101216;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
        main { max-width: 1240px; margin: 0 auto; padding: 40px 24px 64px; }
        h1 { margin: 0; font-size: 30px; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; overflow-wrap: anywhere; }
        h2 { margin: 0 0 4px; font-size: 20px; overflow-wrap: anywhere; }
        p { margin: 4px 0 16px; color: var(--soft); max-width: 95ch; overflow-wrap: anywhere; }
        header p { margin: 8px 0 0; font-size: 17px; }
        section { margin-top: 24px; padding: 22px 24px; background: var(--card); border: 1px solid var(--rule); border-radius: 12px; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 22px 0 0; }
        .facts div { padding: 10px 14px; background: var(--card); border: 1px solid var(--rule); border-radius: 10px; }
        dt { color: var(--soft); font-size: 13px; }
        dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 20px 28px; }
        figure { margin: 0; min-width: 0; }
        figcaption { display: flex; flex-wrap: wrap; gap: 2px 16px; align-items: baseline; margin-bottom: 6px; font-size: 14px; }
        .key::before { content: ""; display: inline-block; width: 16px; height: 3px; margin-right: 6px; border-radius: 2px; background: currentColor; vertical-align: 4px; }
        .note { color: var(--soft); }
        svg { display: block; width: 100%; height: auto; overflow: visible; }
        .grid { stroke: var(--rule); }
        .axis { stroke: var(--soft); }
        .tick { fill: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }
        .c0 { color: var(--c0); } .c1 { color: var(--c1); }
        .line { fill: none; stroke: currentColor; stroke-width: 2.25; stroke-linejoin: round; stroke-linecap: round; }
        .point { fill: currentColor; stroke: transparent; stroke-width: 10; }
        .hidden { fill: transparent; }
        .point:hover { fill: currentColor; r: 5px; }
        .best { fill: var(--card); stroke: currentColor; stroke-width: 2.5; }
        .scroll { overflow-x: auto; }
        table { border-collapse: separate; border-spacing: 0; font-size: 14px; font-variant-numeric: tabular-nums; }
        .epochs { margin-top: 8px; }
        .epochs th, .epochs td { padding: 4px 14px; text-align: right; border-bottom: 1px solid var(--rule); white-space: nowrap; }
        .epochs th { color: var(--soft); font-weight: 600; }
        details { margin-top: 18px; }
        summary { cursor: pointer; color: var(--soft); }
        .confusion { border-spacing: 3px; }
        .confusion th { padding: 4px 8px; color: var(--soft); font-weight: 600; white-space: nowrap; }
        .confusion th[scope=row] { text-align: right; }
        .confusion td { min-width: 46px; height: 40px; padding: 0 8px; text-align: center; border-radius: 6px; }
        .zero { color: var(--soft); opacity: .6; }
        .right { background: color-mix(in srgb, var(--good) var(--s), transparent); }
        .wrong { background: color-mix(in srgb, var(--bad) var(--s), transparent); }
        .strong { color: var(--on-strong); font-weight: 600; }
        .confusion .margin { color: var(--soft); font-size: 13px; font-weight: 400; white-space: nowrap; }
        .confusion .total { color: var(--ink); font-weight: 700; }
        .images { display: grid; grid-template-columns: repeat(auto-fill, minmax(112px, 1fr)); gap: 14px; margin: 14px 0 0; padding: 0; list-style: none; }
        .images li { min-width: 0; padding: 8px; border: 1px solid var(--rule); border-radius: 10px; font-size: 13px; text-align: center; text-wrap: balance; overflow-wrap: anywhere; }
        .images img { display: block; width: 100%; margin-bottom: 6px; border-radius: 5px; }
        .small { image-rendering: pixelated; }
        .images .good span { color: var(--good); } .images .bad span { color: var(--bad); }
        .images .bad { border-color: color-mix(in srgb, var(--bad) 55%, var(--rule)); }
        pre { margin: 10px 0 0; overflow-x: auto; font: 13px/1.5 ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; }
        @media print { body { background: none; } section { break-inside: avoid; } }

        """;
}
