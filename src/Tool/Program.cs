using ModelDsl.Dsl;
using ModelDsl.Tool;

return DeepStack.Run(() => NnetCommand.Run(args, CommandOutput.OfProcess()));
