import{mount as m}from'./app/app-C3XKp-1N.js'
export let mount=(e,h,{texts,...b})=>m(e,h,b)