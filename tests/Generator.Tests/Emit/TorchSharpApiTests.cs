using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelDsl.Generator.Tests.Baselines;
using ModelDsl.Generator.Tests.Running;
using ModelDsl.Torch.Tests.Conformance;
using TorchSharp;

namespace ModelDsl.Generator.Tests.Emit;

/// <summary>Generated code calls nothing that TorchSharp's package lacks, whatever assembly it was compiled against here.</summary>
public class TorchSharpApiTests
{
    [ApiList.Fact]
    public void EveryMemberThatIsCalled_IsTorchSharps()
    {
        var list = ApiList.Read();
        var called = BaselineFolder.With("model.nnet")
            .Select(name => NnetProject.Run(BaselineFolder.Of(name).Read("model.nnet")).ShouldCompile().Compilation)
            .SelectMany(Called).Distinct().ToList();

        called.ShouldContain("TorchSharp.torch.Tensor | relu_ () -> TorchSharp.torch.Tensor");
        called.Where(member => !list.Contains(member)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Called(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        let model = compilation.GetSemanticModel(tree)
        from node in tree.GetRoot().DescendantNodes()
        let symbol = model.GetSymbolInfo(node).Symbol?.OriginalDefinition
        where symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol && symbol.ContainingAssembly?.Name == "TorchSharp"
        select SignatureOf(symbol);

    // Roslyn's symbol and the loaded assembly's member have one token.
    private static string SignatureOf(ISymbol symbol)
    {
        var module = typeof(torch).Module;
        var member = module.ResolveMember(((symbol as IPropertySymbol)?.GetMethod ?? symbol).MetadataToken)!;
        var signature = member switch
        {
            MethodInfo getter when symbol is IPropertySymbol => Signature.Of(PropertyOf(getter)),
            MethodInfo method => Signature.Of(method),
            ConstructorInfo constructor => Signature.Of(constructor),
            _ => Signature.Of((FieldInfo)member),
        };
        return $"{TypeNames.Of(member.DeclaringType!)} | {signature}";
    }

    private static PropertyInfo PropertyOf(MethodInfo getter) =>
        getter.DeclaringType!.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            .Single(property => property.GetMethod == getter);
}
