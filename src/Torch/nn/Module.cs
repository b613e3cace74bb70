using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The base of all neural network modules: a named tree of parameters, buffers and submodules.</summary>
        public partial class Module : IDisposable
        {
            /// <summary>Parameters of this module itself, in registration order.</summary>
            protected OrderedDict<string, Parameter> _internal_params = new();

            /// <summary>Buffers of this module itself, with whether they belong to the <c>state_dict</c>.</summary>
            protected OrderedDict<string, (Tensor, bool)> _internal_buffers = new();

            /// <summary>Direct submodules, in registration order.</summary>
            protected OrderedDict<string, Module> _internal_submodules = new();

            /// <summary>The module's name, by default that of its class.</summary>
            protected readonly string? name;

            private bool componentsRegistered;

            /// <summary>Makes an empty module in training mode.</summary>
            protected Module(string name)
            {
                this.name = name;
            }

            /// <summary>Whether the module is in training mode, as opposed to evaluation mode.</summary>
            public virtual bool training { get; private set; } = true;

            /// <summary>The module's name.</summary>
            public virtual string GetName() => name!;

            /// <summary>Puts this module and all below it into training mode, or into evaluation mode.</summary>
            public virtual void train(bool train = true)
            {
                training = train;
                foreach (var (_, submodule) in _internal_submodules)
                    submodule.train(train);
            }

            /// <summary>Puts this module and all below it into evaluation mode.</summary>
            public virtual void eval() => train(false);

            /// <summary>Clears the gradients of all parameters.</summary>
            /// <param name="set_to_none">Drop the gradients rather than fill them with zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                    ClearGradient(parameter, set_to_none);
            }

            internal static void ClearGradient(Tensor parameter, bool set_to_none)
            {
                using var grad = parameter.grad;
                if (grad is null)
                    return;
                if (set_to_none)
                {
                    parameter.grad = null;
                    return;
                }
                using var detached = grad.detach();
                detached.zero_();
            }

            /// <summary>Calls <paramref name="fn"/> on every module of the tree, children before their parent.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, submodule) in _internal_submodules)
                    submodule.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Adds a buffer: a tensor that is part of the module but not learned.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="tensor">The tensor; it stays in its dispose scope.</param>
            /// <param name="persistent">Whether it belongs to the <c>state_dict</c>.</param>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                CheckName(name, "buffer");
                if (tensor is null)
                    throw new ArgumentNullException(nameof(tensor), "A null tensor cannot be registered as a buffer.");
                if (_internal_buffers.ContainsKey(name))
                    throw new InvalidOperationException($"Buffer '{name}' is already registered.");
                _internal_buffers.Add(name, (tensor, persistent));
            }

            /// <summary>Adds a parameter.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="param">The parameter; it stays in its dispose scope.</param>
            public virtual void register_parameter(string name, Parameter param)
            {
                CheckName(name, "parameter");
                if (param is null)
                    throw new ArgumentNullException(nameof(param), "A null tensor cannot be registered as a parameter.");
                if (_internal_params.ContainsKey(name))
                    throw new InvalidOperationException($"Parameter '{name}' is already registered.");
                _internal_params.Add(name, param);
            }

            /// <summary>Adds a submodule.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="submodule">The module, or null to remove it.</param>
            public virtual void register_module(string name, Module submodule)
            {
                CheckName(name, "module");
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }
                if (_internal_submodules.ContainsKey(name))
                    throw new InvalidOperationException($"Sub-module '{name}' is already registered.");
                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            /// <summary>Adds a submodule; the same as <see cref="register_module"/>.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            private static void CheckName(string name, string kind)
            {
                if (string.IsNullOrEmpty(name))
                    throw new ArgumentException($"A {kind} name must not be empty.", nameof(name));
                if (name.Contains('.'))
                    throw new ArgumentException($"A {kind} name can't contain \".\", got: {name}", nameof(name));
            }

            /// <summary>Sets a parameter, in the place of the one registered under that name before.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                value?.DetachFromDisposeScope();
                if (value is null)
                    _internal_params.Remove(name);
                else if (_internal_params.ContainsKey(name))
                    _internal_params[name] = value;
                else
                    register_parameter(name, value);
            }

            /// <summary>Sets a buffer, in the place of the one registered under that name before.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                value?.DetachFromDisposeScope();
                if (value is null)
                    _internal_buffers.Remove(name);
                else if (_internal_buffers.ContainsKey(name))
                    _internal_buffers[name] = (value, persistent);
                else
                    register_buffer(name, value, persistent);
            }

            /// <summary>
            /// Registers the fields that hold modules, parameters and buffers under their names, or under those that
            /// <see cref="ComponentNameAttribute"/> gives them. Call it at the end of a constructor.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                if (componentsRegistered)
                    return;
                const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
                foreach (var field in GetType().GetFields(All))
                {
                    var component = field.ComponentName();
                    switch (field.GetValue(this))
                    {
                        case Module module when !_internal_submodules.ContainsKey(component):
                            register_module(component, module);
                            break;
                        case Modules.Parameter parameter when !_internal_params.ContainsKey(component):
                            register_parameter(component, parameter);
                            break;
                        case Tensor buffer when buffer is not Modules.Parameter && !_internal_buffers.ContainsKey(component):
                            register_buffer(component, buffer);
                            break;
                    }
                }
                componentsRegistered = true;
            }

            /// <summary>Forgets the submodules, without disposing them.</summary>
            protected void ClearModules() => _internal_submodules.clear();

            /// <summary>Disposes the parameters, buffers and submodules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the parameters, buffers and submodules.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                    return;
                foreach (var (_, parameter) in _internal_params)
                    parameter.Dispose();
                foreach (var (_, (buffer, _)) in _internal_buffers)
                    buffer.Dispose();
                foreach (var (_, submodule) in _internal_submodules)
                    submodule.Dispose();
            }
        }
    }
}
