# The emulator in a container:
#   docker build -t vtex-tracking-emulator .
#   docker run --rm -p 5310:5310 -v vtex-tracking:/data vtex-tracking-emulator
# From another container it is called by its own name, which must be allowed: add `--allow-host emulator`.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Vtex.Tracking.Emulator.Cli -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
EXPOSE 5310
ENTRYPOINT ["dotnet", "vtex-tracking-emulator.dll", "--listen", "0.0.0.0", "--data", "/data"]
