using ModelDsl.Tool;

return NnetCommand.Run(args, CommandOutput.OfProcess());
