namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose calls can be observed and altered.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>Called before <c>forward</c> with its inputs, which they may replace.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Called after <c>forward</c> with its inputs and result, which they may replace.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Called before <c>forward</c> with the module alone.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Called after <c>forward</c> with the module alone.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            private long hooksEverRegistered;

            /// <summary>Makes an empty module.</summary>
            protected HookableModule(string name) : base(name) { }

            private protected bool HasHooks => pre_hooks.Count + post_hooks.Count + module_pre_hooks.Count + module_post_hooks.Count > 0;

            /// <summary>Has <paramref name="hook"/> called before every call of the module.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Register(pre_hooks, hook);

            /// <summary>Has <paramref name="hook"/> called before every call of the module.</summary>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Register(module_pre_hooks, hook);

            /// <summary>Has <paramref name="hook"/> called after every call of the module.</summary>
            public HookRemover register_forward_hook(TPostHook hook) => Register(post_hooks, hook);

            /// <summary>Has <paramref name="hook"/> called after every call of the module.</summary>
            public HookRemover register_forward_hook(Action<Module> hook) => Register(module_post_hooks, hook);

            private HookRemover Register<T>(Dictionary<string, T> hooks, T hook)
            {
                var key = hooksEverRegistered++.ToString();
                hooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            private protected void RunModuleHooks(bool before)
            {
                foreach (var hook in (before ? module_pre_hooks : module_post_hooks).Values)
                    hook(this);
            }

            /// <summary>Takes a hook off its module again.</summary>
            public class HookRemover(HookableModule<TPreHook, TPostHook> module, string key)
            {
                /// <summary>Takes the hook off.</summary>
                public void remove()
                {
                    _ = module.pre_hooks.Remove(key) || module.post_hooks.Remove(key)
                        || module.module_pre_hooks.Remove(key) || module.module_post_hooks.Remove(key);
                }
            }
        }
    }
}
