using System.Text;
using Gallery;

Console.OutputEncoding = Encoding.UTF8;
return GalleryCommand.Run(args, Console.Out, Console.Error);
